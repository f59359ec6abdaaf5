#pragma once
// The button on every screen that leads to the troubleshooter and back.

#include "ui.hpp"

namespace verify::ui {

[[nodiscard]] float help_button_width(Ui& ui);

// Draws the button; opens the troubleshooter, or closes it when it is open.
void help_button(Ui& ui, const Rect& rect);

}  // namespace verify::ui
