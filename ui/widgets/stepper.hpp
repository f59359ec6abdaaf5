#pragma once
// Where the person is: the five steps in a row, or the current one and a bar when there is little
// room.

#include "ui.hpp"

namespace verify::ui {

void stepper(Ui& ui);

}  // namespace verify::ui
