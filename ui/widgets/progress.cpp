#include "widgets/progress.hpp"

#include <cmath>

#include "widgets/text_block.hpp"

namespace verify::ui {

void progress(Ui& ui, std::string_view id, std::string_view text, int done, int count) {
  constexpr float bar_height = 6;
  const Column column = ui.column;
  const bool complete = done == count;
  draw_paragraph(ui, text, {type::label, complete ? ui.theme.good : ui.theme.ink_2});
  ui.gap(space::xxs);
  const Rect bar{column.x, ui.column.y, column.width, bar_height};
  const Color color = complete ? ui.theme.good : ui.theme.accent;
  ui.canvas.box(bar, ui.theme.muted, ui.theme.outlined ? ui.theme.control_line : ui.theme.muted,
                bar_height / 2);
  if (done > 0) {
    const float share = static_cast<float>(done) / static_cast<float>(count);
    ui.canvas.fill({bar.x, bar.y, std::round(bar.width * share), bar_height}, color,
                   bar_height / 2);
  }
  ui.advance(bar_height);
  Node node;
  node.id = id;
  node.role = Role::progressbar;
  node.name = ui.say("screen.step.navigation");
  node.value = text;
  node.step_of = {done, count};
  node.rect = {column.x, column.y, column.width, ui.column.y - column.y};
  ui.add(std::move(node));
}

}  // namespace verify::ui
