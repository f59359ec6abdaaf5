#pragma once
// A notice about characters that the device cannot show: a character without a glyph looks like a
// box, but the typed text is still right.

#include "ui.hpp"

namespace verify::ui {

// Draws one notice under the field and adds its id to `described_by`; draws nothing when all
// characters can be shown.
void unseen_notice(Ui& ui, const wizard::FieldState& state, std::vector<std::string>& described_by);

}  // namespace verify::ui
