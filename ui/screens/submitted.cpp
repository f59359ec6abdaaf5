// After the submission: shows the state of the verification if the page reports it, otherwise what
// the person does next.

#include "screens/after.hpp"
#include "screens/screens.hpp"
#include "widgets/outcome.hpp"

namespace verify::ui {

namespace {

void draw_done(Ui& ui, const MethodAdvice& advice) {
  const Card card(ui);
  outcome(ui, "next.title", Icon::check, Tone::good, ui.say("screen.submitted.next"));
  const std::string method = method_name(ui, *advice.method);
  ui.gap(space::s);
  const std::vector<std::string> steps{
      ui.say("screen.submitted.next.1", {{"method", method}}),
      ui.say("screen.submitted.next.2", {{"finish", finish_text(ui, advice.eta)}}),
      ui.say("screen.submitted.next.3")};
  numbered_list(ui, "next", steps);
}

// For pages that take the submission and report no state.
void plain_screen(Ui& ui) {
  headline(ui, ui.say("screen.submitted.title"), ui.say("screen.submitted.subtitle"));
  const MethodAdvice* advice = advice_of(ui, ui.model.state.method);
  two_columns(
      ui,
      [&] {
        if (advice != nullptr) draw_done(ui, *advice);
        restart_button(ui);
      },
      [&] {
        if (advice != nullptr) tips_card(ui, *advice->method, "screen.submitted.tips");
      });
}

}  // namespace

void submitted_screen(Ui& ui) {
  using enum wizard::VerificationState;
  if (!ui.model.state.verification) return plain_screen(ui);
  switch (ui.model.state.verification->state) {
    case submitting:
      return submitting_screen(ui);
    case awaiting_scan:
    case awaiting_face:
      return scan_screen(ui);
    case awaiting_transfer:
      return transfer_screen(ui);
    case awaiting_deposit_amount:
      return amount_screen(ui);
    case in_review:
      return review_state_screen(ui);
    case approved:
      return approved_screen(ui);
    case rejected:
      return rejected_screen(ui);
    case expired:
    case cancelled:
      return ended_screen(ui);
  }
}

}  // namespace verify::ui
