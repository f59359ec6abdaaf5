#pragma once
// Shows what is not possible without a verified account.

#include "ui.hpp"

namespace verify::ui {

void draw_consequences(Ui& ui);

}  // namespace verify::ui
