#include "screens/consequences.hpp"

#include "screens/page.hpp"

namespace verify::ui {

void draw_consequences(Ui& ui) {
  const std::vector<Row> rows = statements(ui, "consequence", Mark::neutral);
  if (rows.empty()) return;
  const Card card(ui);
  heading(ui, "consequences.title", ui.say("screen.account_type.consequences"), type::heading, 2);
  ui.gap(space::xs);
  mark_list(ui, "consequences", rows);
  draw_source(ui, "consequences", ui.say("statement.consequence.source"));
}

}  // namespace verify::ui
