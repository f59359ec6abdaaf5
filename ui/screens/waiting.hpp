#pragma once
// Shows when a method that takes working days will be done.

#include "ui.hpp"
#include "verify/recommend.hpp"

namespace verify::ui {

// A card with the submission and the expected end on a calendar; draws nothing for methods that
// take minutes.
void waiting_calendar(Ui& ui, const Eta& eta);

}  // namespace verify::ui
