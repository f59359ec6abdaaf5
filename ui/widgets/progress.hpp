#pragma once
// Shows how many of all items are done, in words and as a bar.

#include "ui.hpp"

namespace verify::ui {

// Has the item width. `text` says the same as the bar.
void progress(Ui& ui, std::string_view id, std::string_view text, int done, int count);

}  // namespace verify::ui
