// A bank transfer: the applicant pays an exact amount, or the verification system pays an amount
// and waits for the applicant's report.

#include "screens/after.hpp"
#include "screens/screens.hpp"
#include "screens/stages.hpp"
#include "screens/waiting.hpp"
#include "widgets/copy_row.hpp"
#include "widgets/deadline.hpp"
#include "widgets/milestones.hpp"
#include "widgets/notice.hpp"

namespace verify::ui {

namespace {

using wizard::Request;

// "128.06" of 12806.
std::string yuan(std::int64_t fen) {
  const std::string cents = std::to_string(fen % 100);
  return join({std::to_string(fen / 100), cents.size() < 2 ? ".0" : ".", cents});
}

void draw_values(Ui& ui, const wizard::TransferOrder& order) {
  Node list;
  list.id = "transfer";
  list.role = Role::list;
  list.name = ui.say("screen.transfer.card");
  const Group scope(ui.nodes, std::move(list));
  bool first = true;
  const auto row = [&](std::string_view id, std::string text, const std::string& copied) {
    if (copied.empty()) return;
    if (!first) separator(ui);
    first = false;
    const std::string key = join({"screen.transfer.", id});
    copy_row(ui, {join({"transfer.", id}), ui.say(key), std::move(text)}, copied);
  };
  if (order.amount_fen) {
    const std::string amount = yuan(*order.amount_fen);
    row("amount", ui.say("screen.transfer.yuan", {{"amount", amount}}), amount);
  }
  row("payee_name", order.payee_name, order.payee_name);
  row("payee_account", order.payee_account, order.payee_account);
  row("payee_bank", order.payee_bank, order.payee_bank);
  row("remark", order.remark, order.remark);
}

void draw_order(Ui& ui, const wizard::TransferOrder& order) {
  const Card card(ui);
  heading(ui, "transfer.title", ui.say("screen.transfer.card"), type::heading, 2);
  ui.gap(space::xs);
  notice(ui, "transfer.exact", ui.say("screen.transfer.exact"), Tone::warning);
  draw_values(ui, order);
  if (const std::optional<Instant>& until = verification(ui).expires_at) {
    ui.gap(space::xs);
    deadline(ui, "transfer.deadline", *until);
    ui.gap(space::m);
  }
  wishes(ui, {{Request::refresh, "screen.transfer.paid", ButtonKind::primary},
              {Request::cancel, "screen.after.cancel", ButtonKind::quiet}});
}

// The title says when the money is there at the latest, if a source does.
std::string paying_title(const Ui& ui, const Eta& eta) {
  const std::optional<Instant>& latest = eta.stages[review_stage(*eta.method)].ends.latest;
  if (!latest) return ui.say("screen.paying.title.open");
  return ui.say("screen.paying.title",
                {{"date", date_text(ui, date_in(ui.model.pack.time_zone, *latest))}});
}

std::string paying_subtitle(const Ui& ui, const Eta& eta) {
  const Stage* own = return_stage(*eta.method);
  const std::string limits = own == nullptr ? std::string() : stage_limits(ui, *own);
  if (limits.empty()) return ui.say("screen.paying.subtitle");
  return ui.say("screen.paying.subtitle.limited", {{"limits", limits}});
}

// From the first day on which the money may be there to the last day to report it.
std::optional<Reminder> reminder_of(const Ui& ui, const Eta& eta) {
  const Stage* own = return_stage(*eta.method);
  if (own == nullptr) return std::nullopt;
  const auto index = static_cast<std::size_t>(own - eta.method->stages.data());
  const std::optional<Instant>& stated = verification(ui).expires_at;
  const std::optional<Instant>& until = stated ? stated : eta.stages[index].until;
  if (!until) return std::nullopt;
  const TimeZone& zone = ui.model.pack.time_zone;
  const Date first = date_in(zone, eta.stages[review_stage(*eta.method)].ends.earliest);
  const Date last = date_in(zone, *until);
  return Reminder{ui.say("screen.reminder.title", {{"stage", ui.say(join({"stage.", own->code}))}}),
                  ui.say("screen.reminder.text", {{"date", date_text(ui, last)}}),
                  std::min(first, last), last};
}

void draw_reminder(Ui& ui, const Eta& eta) {
  std::optional<Reminder> reminder = reminder_of(ui, eta);
  if (!reminder) return;
  const Button add{"reminder", ui.say("screen.reminder.add"), ButtonKind::text};
  if (!text_button(ui, add)) return;
  ui.drawn.requests.push_back({HostRequest::Kind::reminder, {}, std::move(reminder)});
}

void draw_we_pay(Ui& ui, const Eta& eta) {
  const Card card(ui);
  heading(ui, "transfer.title", ui.say("screen.paying.card"), type::heading, 2);
  ui.gap(space::s);
  std::vector<Milestone> list = stage_milestones(ui, eta, review_stage(*eta.method));
  list.insert(list.begin(), {ui.say("screen.waiting.submitted"),
                             moment_text(ui, verification(ui).submitted_at.value_or(ui.model.now)),
                             Progress::done});
  list.push_back(
      {ui.say("screen.waiting.result"), ui.say("screen.paying.result"), Progress::later});
  milestones(ui, "paying", list);
  ui.gap(space::s);
  draw_reminder(ui, eta);
  ui.gap(space::s);
  wishes(ui, {{Request::refresh, "screen.paying.received", ButtonKind::primary},
              {Request::cancel, "screen.after.cancel", ButtonKind::quiet}});
}

void draw_what_to_look_for(Ui& ui) {
  constexpr int hint_count = 3;
  const Card card(ui);
  heading(ui, "look_for.title", ui.say("screen.paying.look_for"), type::heading, 2);
  ui.gap(space::xs);
  mark_list(ui, "look_for",
            numbered_rows(ui, "screen.paying.look_for.", hint_count, Mark::neutral));
}

void order_screen(Ui& ui, const wizard::TransferOrder& order) {
  headline(ui,
           order.amount_fen
               ? ui.say("screen.transfer.title.amount", {{"amount", yuan(*order.amount_fen)}})
               : ui.say("screen.transfer.title"),
           ui.say("screen.transfer.subtitle"));
  two_columns(
      ui, [&] { draw_order(ui, order); },
      [&] {
        tips_card(ui, *ui.model.state.method, "screen.submitted.tips");
        support_card(ui);
      });
}

}  // namespace

void transfer_screen(Ui& ui) {
  if (const auto& order = verification(ui).transfer) return order_screen(ui, *order);
  const Eta eta = expected(ui);
  headline(ui, paying_title(ui, eta), paying_subtitle(ui, eta));
  two_columns(
      ui,
      [&] {
        draw_we_pay(ui, eta);
        waiting_calendar(ui, eta);
      },
      [&] {
        draw_what_to_look_for(ui);
        support_card(ui);
      });
}

}  // namespace verify::ui
