#pragma once
// Shows when each method would be finished, on a calendar that starts today: weekends and holidays
// are shaded.

#include "ui.hpp"

namespace verify::ui {

// Draws every method that is not ineligible, the best first; methods that would be finished at the
// same time share a row.
void timeline(Ui& ui);

}  // namespace verify::ui
