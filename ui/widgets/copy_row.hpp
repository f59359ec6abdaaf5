#pragma once
// A value of the page's that is needed elsewhere: shown, and copied with one tap.

#include "widgets/value_row.hpp"

namespace verify::ui {

// Draws a row whose button copies `text` as it is; what happened is announced below the value.
// When copying is not allowed, the value becomes an input from which it can be taken by hand.
void copy_row(Ui& ui, const Value& value, const std::string& text);

}  // namespace verify::ui
