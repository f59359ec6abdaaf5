// expired and cancelled: the verification ended without a result, and nothing is lost.

#include "screens/after.hpp"
#include "screens/screens.hpp"
#include "widgets/outcome.hpp"

namespace verify::ui {

namespace {

void draw_again(Ui& ui, std::string_view key) {
  const Card card(ui);
  const std::string method = method_name(ui, *ui.model.state.method);
  outcome(ui, "again.title", Icon::clock, Tone::accent, ui.say("screen.ended.card"));
  ui.gap(space::s);
  constexpr int row_count = 3;
  mark_list(ui, "again.rows", numbered_rows(ui, join({key, ".row."}), row_count, Mark::tick));
  ui.gap(space::m);
  const std::array<Button, 1> again{
      Button{"try_again", ui.say("screen.ended.again", {{"method", method}}), ButtonKind::primary}};
  if (actions(ui, again)) ui.send(wizard::TryAgain{});
}

}  // namespace

void ended_screen(Ui& ui) {
  const bool cancelled = verification(ui).state == wizard::VerificationState::cancelled;
  const std::string_view key = cancelled ? "screen.cancelled" : "screen.expired";
  headline(ui, ui.say(join({key, ".title"})), ui.say(join({key, ".subtitle"})));
  two_columns(
      ui, [&] { draw_again(ui, key); },
      [&] {
        other_methods_card(ui);
        support_card(ui);
      });
}

}  // namespace verify::ui
