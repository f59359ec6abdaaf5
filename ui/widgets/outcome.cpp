#include "widgets/outcome.hpp"

#include "widgets/text_block.hpp"

namespace verify::ui {

void outcome(Ui& ui, std::string_view id, Icon mark, Tone tone, std::string_view title) {
  constexpr float disc = 44;
  const Column column = ui.column;
  const Point center{column.x + disc / 2, column.y + disc / 2};
  const ToneColors colors = colors_of(ui.theme, tone);
  ui.canvas.circle(center, disc / 2, colors.soft);
  icon(ui.canvas, mark, center, 18, colors.ink);
  const float inset = disc + space::s;
  ui.column = {column.x + inset, column.y + (disc - type::method.line) / 2, column.width - inset};
  heading(ui, id, title, type::method, 2);
  ui.column = {column.x, std::max(ui.column.y, column.y + disc), column.width};
}

}  // namespace verify::ui
