#pragma once
// What the device cannot show: a character without a glyph looks like a box, and what was typed is
// right all the same.

#include "ui.hpp"

namespace verify::ui {

// Says so under the field, once; `described_by` then names what was said.
void unseen_notice(Ui& ui, const wizard::FieldState& state, std::vector<std::string>& described_by);

}  // namespace verify::ui
