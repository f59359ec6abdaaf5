#pragma once
// One row of a list of values: the label above the value, and the possible action on the right.

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

}  // namespace verify::ui
