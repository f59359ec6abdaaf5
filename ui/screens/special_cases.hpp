#pragma once
// Situations that most people are not in: never asked, but there to be told.

#include "ui.hpp"

namespace verify::ui {

// A card that opens to the questions which are asked on request only. Nothing when there are none.
void draw_special_cases(Ui& ui);

}  // namespace verify::ui
