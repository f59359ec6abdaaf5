#pragma once
// The screens, one file each. A screen draws only from the wizard's state, and sends events back.

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

// Drawn in place of any step.
void help_screen(Ui& ui);

// Drawn in place of a screen whose texts are not loaded yet; requests them.
void loading_screen(Ui& ui);

// The screens for the states of a verification, which the page sets.
void submitting_screen(Ui& ui);
void scan_screen(Ui& ui);
void transfer_screen(Ui& ui);
void amount_screen(Ui& ui);
void review_state_screen(Ui& ui);
void approved_screen(Ui& ui);
void rejected_screen(Ui& ui);
void ended_screen(Ui& ui);

}  // namespace verify::ui
