#pragma once
// A heading that is a button and opens the content below it.

#include "ui.hpp"

namespace verify::ui {

// Has the item width. Remembers whether the person opened it; true while it is open.
bool disclosure(Ui& ui, std::string_view id, std::string_view title);

}  // namespace verify::ui
