#pragma once
// Shows what makes every method impossible, and how to solve it.

#include "ui.hpp"

namespace verify::ui {

// A card for each blocker of the recommendation.
void draw_blockers(Ui& ui);

}  // namespace verify::ui
