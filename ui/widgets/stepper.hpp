#pragma once
// Shows the current step: all steps in a row, or only the current one and a bar when there is
// little room.

#include "ui.hpp"

namespace verify::ui {

void stepper(Ui& ui);

}  // namespace verify::ui
