#pragma once
// A heading that is a button and opens what belongs to it.

#include "ui.hpp"

namespace verify::ui {

// As wide as an item. Remembers what the person opened; true while it is open.
bool disclosure(Ui& ui, std::string_view id, std::string_view title);

}  // namespace verify::ui
