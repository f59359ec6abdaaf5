#pragma once
// Situations that most people are not in: the wizard does not ask, but people can open the
// questions and answer them.

#include "ui.hpp"

namespace verify::ui {

// A card with the questions that are asked only on request; it opens when pressed. Draws nothing
// when there are none.
void draw_special_cases(Ui& ui);

}  // namespace verify::ui
