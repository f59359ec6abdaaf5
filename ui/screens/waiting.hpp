#pragma once
// When something that takes working days will be done.

#include "ui.hpp"
#include "verify/recommend.hpp"

namespace verify::ui {

// A card with the submission and the expected end on a calendar; nothing for what takes minutes.
void waiting_calendar(Ui& ui, const Eta& eta);

}  // namespace verify::ui
