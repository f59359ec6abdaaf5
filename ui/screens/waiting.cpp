// submitting and in_review: the applicant can only wait.

#include "screens/waiting.hpp"
#include "screens/after.hpp"
#include "screens/screens.hpp"
#include "screens/stages.hpp"
#include "widgets/calendar.hpp"
#include "widgets/milestones.hpp"

namespace verify::ui {

namespace {

using wizard::Request;

Instant submission(const Ui& ui) {
  return verification(ui).submitted_at.value_or(ui.model.now);
}

bool passed(Ui& ui, Instant instant) {
  ui.wake_at(instant);
  return instant <= ui.model.now;
}

std::string submitted_detail(const Ui& ui) {
  return moment_text(ui, submission(ui));
}

void draw_overdue(Ui& ui) {
  const Card card(ui, CardKind::warning);
  heading(ui, "overdue.title", ui.say("screen.waiting.overdue.card"), type::method, 2);
  ui.gap(space::xs);
  numbered_list(ui, "overdue.steps",
                std::vector<std::string>{ui.say("screen.waiting.overdue.1"),
                                         ui.say("screen.waiting.overdue.2")});
  ui.gap(space::m);
  contact_button(ui);
  quote_claims(ui, "overdue", ClaimRole::overdue);
}

// What is known about the length of the review.
enum class Pace : std::uint8_t {
  usual,
  slow,    // longer than usual, but no source states a longest time
  overdue  // longer than the longest time that is stated
};

Pace pace_of_review(Ui& ui, const Eta& eta) {
  // A method that is done at once is late only some minutes later, not seconds.
  const std::int64_t grace =
      is_instant(eta) ? std::int64_t{ui.model.pack.policy.instant_grace_minutes} * 60 : 0;
  const Ends& ends = eta.whole;
  const std::optional<Instant>& end = ends.latest ? ends.latest : ends.typical;
  if (!end || !passed(ui, {end->seconds + grace + 1})) return Pace::usual;
  return ends.latest ? Pace::overdue : Pace::slow;
}

std::string review_title(const Ui& ui, const Eta& eta, Pace pace) {
  if (pace == Pace::overdue) return ui.say("screen.waiting.title.overdue");
  if (pace == Pace::slow) return ui.say("screen.waiting.title.slow");
  if (is_instant(eta)) return ui.say("screen.waiting.title.now");
  if (!eta.whole.latest) return ui.say("screen.waiting.title.open");
  return ui.say("screen.waiting.title.later",
                {{"date", date_text(ui, date_in(ui.model.pack.time_zone, *eta.whole.latest))}});
}

// "您可以关闭本页" is only true if nothing of the applicant's own follows.
std::string review_subtitle(const Ui& ui, const Eta& eta) {
  const Stage* own = return_stage(*eta.method);
  if (own == nullptr) return ui.say("screen.waiting.subtitle");
  const std::string stage = ui.say(join({"stage.", own->code}));
  const std::string limits = stage_limits(ui, *own);
  if (limits.empty()) return ui.say("screen.waiting.subtitle.return", {{"stage", stage}});
  return ui.say("screen.waiting.subtitle.return_limited", {{"stage", stage}, {"limits", limits}});
}

void draw_review(Ui& ui, const Eta& eta, Pace pace) {
  const Card card(ui);
  heading(ui, "waiting.title", ui.say("screen.waiting.card"), type::heading, 2);
  ui.gap(space::s);
  std::vector<Milestone> list = stage_milestones(ui, eta, review_stage(*eta.method));
  list.insert(list.begin(),
              {ui.say("screen.waiting.submitted"), submitted_detail(ui), Progress::done});
  list.push_back(
      {ui.say("screen.waiting.result"), ui.say("screen.waiting.result.detail"), Progress::later});
  milestones(ui, "waiting", list);
  ui.gap(space::l);
  wishes(ui, {{Request::refresh, "screen.waiting.refresh",
               pace == Pace::overdue ? ButtonKind::secondary : ButtonKind::primary},
              {Request::cancel, "screen.after.cancel", ButtonKind::quiet}});
}

}  // namespace

void waiting_calendar(Ui& ui, const Eta& eta) {
  if (is_instant(eta)) return;
  const Card card(ui);
  heading(ui, "calendar.title", ui.say("screen.timeline.title"), type::heading, 2);
  ui.gap(space::s);
  const Instant from = submission(ui);
  std::vector<Bar> bars = stage_bars(ui, eta);
  bars.insert(bars.begin(),
              {"calendar.submitted",
               ui.say("screen.waiting.calendar.submitted", {{"moment", submitted_detail(ui)}}),
               {},
               from,
               from,
               ui.theme.good});
  calendar(ui, "calendar", ui.say("screen.timeline.title"), date_in(ui.model.pack.time_zone, from),
           bars);
  ui.gap(space::xs);
  paragraph(ui, "calendar.legend", ui.say("screen.waiting.legend"), {type::source, ui.theme.ink_3});
}

void submitting_screen(Ui& ui) {
  const bool slow = passed(ui, {submission(ui).seconds + ui.model.pack.policy.submission_seconds});
  headline(ui, ui.say("screen.submitting.title"), ui.say("screen.submitting.subtitle"));
  const Card card(ui);
  const std::string method = method_name(ui, *ui.model.state.method);
  const std::array<Milestone, 3> list{
      Milestone{ui.say("screen.submitting.checked"), {}, Progress::done},
      Milestone{ui.say("screen.submitting.sending"), {}, Progress::now},
      Milestone{ui.say("screen.review.after.2", {{"method", method}}), {}, Progress::later}};
  milestones(ui, "submitting", list);
  if (!slow) return;
  ui.gap(space::l);
  paragraph(ui, "submitting.slow", ui.say("screen.submitting.slow"), {type::row, ui.theme.ink},
            Role::status);
  ui.gap(space::s);
  wishes(ui, {{Request::refresh, "screen.waiting.refresh", ButtonKind::primary},
              {Request::cancel, "screen.after.cancel", ButtonKind::quiet}});
}

void review_state_screen(Ui& ui) {
  const Eta eta = expected(ui);
  const Pace pace = pace_of_review(ui, eta);
  const bool overdue = pace == Pace::overdue;
  headline(ui, review_title(ui, eta, pace),
           overdue ? ui.say("screen.waiting.subtitle.overdue") : review_subtitle(ui, eta));
  two_columns(
      ui,
      [&] {
        if (overdue) draw_overdue(ui);
        draw_review(ui, eta, pace);
        waiting_calendar(ui, eta);
      },
      [&] { support_card(ui); });
}

}  // namespace verify::ui
