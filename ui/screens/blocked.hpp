#pragma once
// What stands in the way of every method, and the way out.

#include "ui.hpp"

namespace verify::ui {

// A card for each blocker of the recommendation.
void draw_blockers(Ui& ui);

}  // namespace verify::ui
