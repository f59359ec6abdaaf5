// awaiting_deposit_amount: the applicant enters the amount that arrived; the number of tries is
// limited.

#include "screens/after.hpp"
#include "screens/screens.hpp"
#include "screens/stages.hpp"
#include "widgets/deadline.hpp"
#include "widgets/field.hpp"
#include "widgets/notice.hpp"

namespace verify::ui {

namespace {

using wizard::Request;

// The stage in which the applicant reports the amount; its tries are limited.
const Stage* report_stage(const Ui& ui) {
  return counted_stage(*ui.model.state.method);
}

int tries_left(const Ui& ui) {
  const Stage* stage = report_stage(ui);
  return verification(ui).tries_left.value_or(stage != nullptr ? stage->tries->count : 1);
}

// If tries were used, the last amount was wrong.
void draw_tries(Ui& ui, int left) {
  const Stage* stage = report_stage(ui);
  if (stage != nullptr && left < stage->tries->count) {
    notice(ui, "amount.wrong", ui.say("screen.amount.wrong", {{"count", std::to_string(left)}}),
           Tone::bad);
    ui.gap(space::s);
  }
  if (left == 1) {
    std::string text = ui.say("screen.amount.last");
    if (stage != nullptr) text += after_tries_text(ui, *stage->tries);
    notice(ui, "amount.last", text, Tone::warning);
    ui.gap(space::s);
  }
}

void draw_window(Ui& ui) {
  if (const std::optional<Instant>& until = verification(ui).expires_at) {
    return deadline(ui, "amount.deadline", *until);
  }
  const Stage* stage = report_stage(ui);
  if (stage == nullptr || !stage->deadline) return;
  paragraph(ui, "amount.window",
            ui.say("screen.amount.window", {{"duration", span_text(ui, *stage->deadline)}}),
            {type::row, ui.theme.ink_2});
}

void draw_form(Ui& ui, int left) {
  const Card card(ui);
  const Badge badge{ui.say("screen.amount.tries", {{"count", std::to_string(left)}}),
                    left > 1 ? Tone::neutral : Tone::warning};
  card_title(ui, "amount.title", ui.say("screen.amount.card"), type::heading, 2, &badge);
  ui.gap(space::s);
  draw_tries(ui, left);
  {
    Node form;
    form.id = "form";
    form.role = Role::form;
    form.name = ui.say("screen.amount.card");
    const Group scope(ui.nodes, std::move(form));
    field(ui, ui.model.state.amount, false);
  }
  ui.gap(space::m);
  draw_window(ui);
  ui.gap(space::m);
  wishes(ui, {{Request::amount, "screen.amount.send", ButtonKind::primary},
              {Request::cancel, "screen.after.cancel", ButtonKind::quiet}});
}

void draw_no_tries(Ui& ui) {
  const Card card(ui, CardKind::bad);
  heading(ui, "amount.title", ui.say("screen.amount.none.card"), type::heading, 2);
  ui.gap(space::xs);
  numbered_list(
      ui, "amount.steps",
      std::vector<std::string>{ui.say("screen.amount.none.1"), ui.say("screen.amount.none.2")});
  ui.gap(space::m);
  wishes(ui, {{Request::cancel, "screen.amount.none.cancel", ButtonKind::primary},
              {Request::refresh, "screen.waiting.refresh"}});
}

void draw_where(Ui& ui) {
  constexpr int hint_count = 3;
  const Card card(ui);
  heading(ui, "look_for.title", ui.say("screen.amount.where"), type::heading, 2);
  ui.gap(space::xs);
  mark_list(ui, "look_for", numbered_rows(ui, "screen.amount.where.", hint_count, Mark::neutral));
}

}  // namespace

void amount_screen(Ui& ui) {
  const int left = tries_left(ui);
  const bool none = left <= 0 || ui.model.state.amount.field == nullptr;
  headline(ui, ui.say(none ? "screen.amount.title.none" : "screen.amount.title"),
           ui.say(none ? "screen.amount.subtitle.none" : "screen.amount.subtitle"));
  two_columns(
      ui, [&] { none ? draw_no_tries(ui) : draw_form(ui, left); },
      [&] {
        if (!none) draw_where(ui);
        support_card(ui);
      });
}

}  // namespace verify::ui
