#pragma once

#include "ui.hpp"

namespace verify::ui {

// Draws the ring of the keyboard focus around a control.
void focus_ring(Ui& ui, const Rect& rect, float corner_radius);

}  // namespace verify::ui
