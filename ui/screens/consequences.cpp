#include "screens/consequences.hpp"

#include "screens/page.hpp"

namespace verify::ui {

namespace {

constexpr int consequence_count = 5;

}  // namespace

void draw_consequences(Ui& ui) {
  const Card card(ui);
  heading(ui, "consequences.title", ui.say("screen.account_type.consequences"), type::heading, 2);
  ui.gap(space::xs);
  mark_list(
      ui, "consequences",
      numbered_rows(ui, "screen.account_type.consequence.", consequence_count, Mark::neutral));
  ui.gap(space::s);
  paragraph(ui, "consequences.source", ui.say("screen.account_type.consequences.source"),
            {type::source, ui.theme.ink_3});
}

}  // namespace verify::ui
