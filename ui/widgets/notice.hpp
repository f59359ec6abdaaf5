#pragma once
// A short message on a soft background: what is wrong with a field, what was repaired, what to
// know.

#include "widgets/badge.hpp"

namespace verify::ui {

// Draws a notice as wide as an item. `bad` is announced at once, everything else when the person
// pauses.
void notice(Ui& ui, std::string_view id, std::string_view text, Tone tone);

}  // namespace verify::ui
