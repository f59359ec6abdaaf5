#pragma once
// One input of the form. The frame is drawn here, and the text while the input does not have the
// focus. The page puts a real input over the node, which shows the text while it has the focus.

#include "ui.hpp"

namespace verify::ui {

// Draws the label, the frame with the wrong characters marked, the issues, and the offered fixes.
// `first_problem`: true for the first field with an error, which also says that nothing was sent.
void field(Ui& ui, const wizard::FieldState& state, bool first_problem);

// True when the field shows an error.
[[nodiscard]] bool shows_error(const Ui& ui, const wizard::FieldState& state);

}  // namespace verify::ui
