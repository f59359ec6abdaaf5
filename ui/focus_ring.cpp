#include "focus_ring.hpp"

namespace verify::ui {

void focus_ring(Ui& ui, const Rect& rect, float corner_radius) {
  constexpr float gap = 3;
  ui.canvas.frame(rect.inset(-gap), ui.theme.accent, corner_radius + gap, 2);
}

}  // namespace verify::ui
