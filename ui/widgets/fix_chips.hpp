#pragma once
// Replacements for what was typed, one tap each: what stands there → what it would become.

#include "ui.hpp"

namespace verify::ui {

// Draws the fixes of the field's issue number `issue`, each as a chip that shows only the part that
// changes.
void fix_chips(Ui& ui, const wizard::FieldState& state, std::size_t issue);

}  // namespace verify::ui
