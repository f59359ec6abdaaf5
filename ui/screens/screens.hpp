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

// In place of any step.
void help_screen(Ui& ui);

// In place of a screen whose texts are not there yet, which it asks for.
void loading_screen(Ui& ui);

// The states of a verification that the page drives.
void submitting_screen(Ui& ui);
void scan_screen(Ui& ui);
void transfer_screen(Ui& ui);
void amount_screen(Ui& ui);
void review_state_screen(Ui& ui);
void approved_screen(Ui& ui);
void rejected_screen(Ui& ui);
void ended_screen(Ui& ui);

}  // namespace verify::ui
