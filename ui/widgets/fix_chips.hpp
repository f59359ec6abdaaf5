#pragma once
// Buttons that replace the typed text with a fix; each shows the old part → the new part.

#include "ui.hpp"

namespace verify::ui {

// Draws the fixes of the field's issue number `issue`, each as a chip that shows only the part that
// changes.
void fix_chips(Ui& ui, const wizard::FieldState& state, std::size_t issue);

}  // namespace verify::ui
