#pragma once
// Shows a value from the page that the person needs elsewhere; one tap copies it.

#include "widgets/value_row.hpp"

namespace verify::ui {

// Draws a row whose button copies `text` unchanged; the result is announced below the value. If
// copying is not allowed, the value becomes an input, so that the person can copy it by hand.
void copy_row(Ui& ui, const Value& value, const std::string& text);

}  // namespace verify::ui
