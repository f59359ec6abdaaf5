#pragma once
// How many of how many are done, in words and as a bar.

#include "ui.hpp"

namespace verify::ui {

// As wide as an item. `text` says the same as the bar.
void progress(Ui& ui, std::string_view id, std::string_view text, int done, int count);

}  // namespace verify::ui
