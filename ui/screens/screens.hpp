#pragma once
// The screens, one file each. A screen draws from the wizard's state alone and sends events back.

#include "ui.hpp"

namespace verify::ui {

// The stepper, the headline and the screen of the current step.
void draw_screen(Ui& ui);

void account_type_screen(Ui& ui);
void situation_screen(Ui& ui);
void recommendation_screen(Ui& ui);
void fields_screen(Ui& ui);
void review_screen(Ui& ui);
void submitted_screen(Ui& ui);

}  // namespace verify::ui
