#pragma once
// A small program on the kit, to begin from: a text field, a button, a list, and a panel that asks
// before the list is emptied. Its state is a value; `draw` shows it and takes what was done to it.

#include <string>
#include <vector>

#include "kit/frame.hpp"

namespace example {

struct ShoppingList {
  std::string typed;
  std::vector<std::string> wanted;
  bool asks_to_clear = false;

  // Draws one frame and takes what the person did in it.
  void draw(kit::Frame& frame);
};

}  // namespace example
