#pragma once
// Shows when each method would be finished, on a calendar that starts today: weekends and holidays
// are shaded.

#include "ui.hpp"

namespace verify::ui {

// Draws a row for every method that is not ineligible. The first is the best.
void timeline(Ui& ui);

}  // namespace verify::ui
