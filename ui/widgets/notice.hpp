#pragma once
// A short message on a soft background: an error of a field, a repair, or other information.

#include "widgets/badge.hpp"

namespace verify::ui {

// Draws a notice with the item width. `bad` is announced at once (assertive); other notices are
// announced when the person pauses (polite).
void notice(Ui& ui, std::string_view id, std::string_view text, Tone tone);

}  // namespace verify::ui
