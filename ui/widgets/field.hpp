#pragma once
// One input of the form. The frame and the text of an input that is not being typed in are drawn
// here; the page lays a real input over the node, and its text is what is seen while it has the
// focus.

#include "ui.hpp"

namespace verify::ui {

// Draws label, frame, what is wrong with the exact characters marked, and the replacements on
// offer. `first_problem`: the first field that is complained about also says that nothing was sent.
void field(Ui& ui, const wizard::FieldState& state, bool first_problem);

// True when the field has something wrong that is shown.
[[nodiscard]] bool shows_error(const Ui& ui, const wizard::FieldState& state);

}  // namespace verify::ui
