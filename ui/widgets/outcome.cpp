#include "widgets/outcome.hpp"

#include "widgets/text_block.hpp"

namespace verify::ui {

void outcome(Ui& ui, std::string_view id, Icon mark, Tone tone, std::string_view title) {
  constexpr float disc = 44;
  const Rect whole = row(disc);
  const ImVec2 center{whole.x + disc / 2, whole.center().y};
  const ToneColors colors = colors_of(ui.theme, tone);
  ui.canvas.circle(center, disc / 2, colors.soft);
  icon(ui.canvas, mark, center, 18, colors.ink);
  const Column outer(whole.width);
  occupy({whole.x, whole.y, disc, disc});
  const float inset = disc + space::s;
  const Column beside({whole.x + inset, whole.y + (disc - type::method.line) / 2},
                      whole.width - inset);
  heading(ui, id, title, type::method, 2);
}

}  // namespace verify::ui
