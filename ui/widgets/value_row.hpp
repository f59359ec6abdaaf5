#pragma once
// Values with their labels: as rows of a list with the label above the value and a possible action
// on the right, or as short lines.

#include "widgets/button.hpp"

namespace verify::ui {

struct Value {
  std::string id;
  std::string label;
  std::string text;
};

// Draws the row as an item of the open list; true when its action was activated. `action` may be
// null.
bool value_row(Ui& ui, const Value& value, const Button* action);

// Draws a list of lines, each with the label on the left and the value beside it.
void value_lines(Ui& ui, std::string_view id, std::string_view name, std::span<const Value> values);

}  // namespace verify::ui
