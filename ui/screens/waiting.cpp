// submitting and in_review: the applicant can only wait.

#include "screens/waiting.hpp"
#include "screens/after.hpp"
#include "screens/screens.hpp"
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
  ui.gap(space::s);
  const std::array<std::string, 1> claims{"duration.overdue"};
  paragraph(ui, "overdue.source", quoted(ui, claims), {type::source, ui.theme.ink_3});
}

std::string review_title(const Ui& ui, const Eta& eta, bool overdue) {
  if (overdue) return ui.say("screen.waiting.title.overdue");
  if (is_instant(eta)) return ui.say("screen.waiting.title.now");
  return ui.say("screen.waiting.title.later",
                {{"date", date_text(ui, date_in_shanghai(eta.latest))}});
}

void draw_review(Ui& ui, const Eta& eta, bool overdue) {
  const Card card(ui);
  heading(ui, "waiting.title", ui.say("screen.waiting.card"), type::heading, 2);
  ui.gap(space::s);
  const std::string latest =
      is_instant(eta) ? moment_text(ui, eta.latest) : date_text(ui, date_in_shanghai(eta.latest));
  const bool tells_time = eta.max > 0;
  const std::array<Milestone, 3> list{
      Milestone{ui.say("screen.waiting.submitted"), submitted_detail(ui), Progress::done},
      Milestone{ui.say("screen.waiting.review"),
                overdue      ? ui.say("screen.waiting.review.overdue", {{"moment", latest}})
                : tells_time ? ui.say("screen.waiting.latest", {{"moment", latest}})
                             : ui.say("screen.waiting.soon"),
                Progress::now},
      Milestone{ui.say("screen.waiting.result"), ui.say("screen.waiting.result.detail"),
                Progress::later}};
  milestones(ui, "waiting", list);
  ui.gap(space::l);
  wishes(ui, {{Request::refresh, "screen.waiting.refresh",
               overdue ? ButtonKind::secondary : ButtonKind::primary},
              {Request::cancel, "screen.after.cancel", ButtonKind::quiet}});
}

}  // namespace

void waiting_calendar(Ui& ui, const Eta& eta) {
  if (is_instant(eta)) return;
  const Card card(ui);
  heading(ui, "calendar.title", ui.say("screen.timeline.title"), type::heading, 2);
  ui.gap(space::s);
  const Instant from = submission(ui);
  const std::string finish = finish_text(ui, eta);
  const std::array<Bar, 2> bars{
      Bar{"calendar.submitted",
          ui.say("screen.waiting.calendar.submitted", {{"moment", submitted_detail(ui)}}),
          {},
          from,
          from,
          ui.theme.good},
      Bar{"calendar.expected",
          ui.say("screen.waiting.calendar.expected", {{"finish", finish}}),
          {},
          eta.earliest,
          eta.latest,
          ui.theme.accent,
          true,
          true}};
  calendar(ui, "calendar", ui.say("screen.timeline.title"), date_in_shanghai(from), bars);
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
  // A method that is done at once is overdue only some minutes later, not seconds.
  const std::int64_t grace =
      is_instant(eta) ? std::int64_t{ui.model.pack.policy.instant_grace_minutes} * 60 : 0;
  const bool overdue = passed(ui, {eta.latest.seconds + grace + 1});
  headline(ui, review_title(ui, eta, overdue),
           ui.say(overdue ? "screen.waiting.subtitle.overdue" : "screen.waiting.subtitle"));
  two_columns(
      ui,
      [&] {
        if (overdue) draw_overdue(ui);
        draw_review(ui, eta, overdue);
        waiting_calendar(ui, eta);
      },
      [&] { support_card(ui); });
}

}  // namespace verify::ui
