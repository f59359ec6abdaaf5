#pragma once
// Shows how something ended: a large icon and its meaning.

#include "widgets/badge.hpp"
#include "widgets/icon.hpp"

namespace verify::ui {

// Draws the mark with a heading beside it.
void outcome(Ui& ui, std::string_view id, Icon mark, Tone tone, std::string_view title);

}  // namespace verify::ui
