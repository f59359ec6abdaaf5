// The verification is approved: says so, and what can be changed later.

#include "screens/after.hpp"
#include "screens/screens.hpp"
#include "widgets/outcome.hpp"

namespace verify::ui {

namespace {

constexpr int possible_count = 4;

void draw_possible(Ui& ui) {
  const Card card(ui);
  outcome(ui, "approved.title", Icon::check, Tone::good, ui.say("screen.approved.card"));
  ui.gap(space::m);
  mark_list(ui, "approved",
            numbered_rows(ui, "screen.approved.possible.", possible_count, Mark::tick));
}

void draw_changes(Ui& ui) {
  const Card card(ui);
  heading(ui, "changes.title", ui.say("screen.approved.changes"), type::heading, 2);
  ui.gap(space::xxs);
  paragraph(ui, "changes.text", ui.say("screen.approved.changes.text"),
            {type::row, ui.theme.ink_2});
  ui.gap(space::xs);
  std::vector<std::string> links;
  for (const Link& each : ui.model.pack.links) {
    if (each.role == LinkRole::change) links.push_back(each.id);
  }
  for (const std::string& id : fitting_first(ui, links))
    pack_link(ui, "approved", id);
  quote_claims(ui, "changes", ClaimRole::change);
}

}  // namespace

void approved_screen(Ui& ui) {
  const std::string method = method_name(ui, *ui.model.state.method);
  headline(ui, ui.say("screen.approved.title"),
           ui.say("screen.approved.subtitle", {{"method", method}}));
  two_columns(
      ui,
      [&] {
        draw_possible(ui);
        restart_button(ui);
      },
      [&] { draw_changes(ui); });
}

}  // namespace verify::ui
