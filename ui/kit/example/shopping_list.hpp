#pragma once
// A small program that uses the kit, as a starting point: a text field, a button, a list, and a
// panel that asks for confirmation before the list is emptied. Its state is a value; `draw` shows
// the state and applies the person's actions.

#include <string>
#include <vector>

#include "kit/frame.hpp"

namespace example {

struct ShoppingList {
  std::string typed;
  std::vector<std::string> wanted;
  bool asks_to_clear = false;

  // Draws one frame and applies the person's actions in it.
  void draw(kit::Frame& frame);
};

}  // namespace example
