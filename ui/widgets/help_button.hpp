#pragma once
// The way to the troubleshooter from every screen, and back.

#include "ui.hpp"

namespace verify::ui {

[[nodiscard]] float help_button_width(Ui& ui);

// Draws the button; opens the troubleshooter, or closes it when it is open.
void help_button(Ui& ui, const Rect& rect);

}  // namespace verify::ui
