// The verification is approved: says so, and what can be changed later.

#include "screens/after.hpp"
#include "screens/screens.hpp"
#include "widgets/outcome.hpp"

namespace verify::ui {

namespace {

void draw_possible(Ui& ui) {
  const std::vector<Row> rows = statements(ui, "possible", Mark::tick);
  if (rows.empty()) return;
  const Card card(ui);
  outcome(ui, "approved.title", Icon::check, Tone::good, ui.say("screen.approved.card"));
  ui.gap(space::m);
  mark_list(ui, "approved", rows);
}

// The page's own way on, e.g. back to what the applicant wanted to buy.
void draw_continue(Ui& ui) {
  const std::string& label = ui.host_parts.continue_label;
  if (label.empty()) return;
  const Button onward{"continue", label, ButtonKind::primary};
  if (actions(ui, {&onward, 1})) ui.drawn.requests.push_back({HostRequest::Kind::continued, {}});
  ui.gap(space::s);
}

void draw_changes(Ui& ui) {
  if (!ui.has("statement.change")) return;
  const Card card(ui);
  heading(ui, "changes.title", ui.say("screen.approved.changes"), type::heading, 2);
  ui.gap(space::xxs);
  paragraph(ui, "changes.text", ui.say("statement.change"), {type::row, ui.theme.ink_2});
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
        draw_continue(ui);
        restart_button(ui);
      },
      [&] { draw_changes(ui); });
}

}  // namespace verify::ui
