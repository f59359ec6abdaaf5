#pragma once
// Things that a person operates. Each is an item of Dear ImGui and a semantic node with the same id
// and rectangle, so what can be pressed and what is announced cannot differ.
//
//   const Item item = add_item(frame, std::move(node));        // first the item …
//   frame.canvas.fill(rect, item.hovered ? strong : usual);    // … then what it looks like
//   return item.activated;

#include "frame.hpp"

namespace kit {

struct Item {
  bool activated = false;  // in this frame
  bool hovered = false;
  bool active = false;   // held down
  bool focused = false;  // and a ring shows it
};

// Adds the item at the node's rectangle. The cursor goes on below it.
[[nodiscard]] Item add_item(Frame& frame, Node node);

struct TextItem {
  bool hovered = false;
  bool editing = false;  // the host shows the text, so the program does not draw it
  std::size_t node = 0;  // its place among the nodes
};

// Adds a text field, likewise. `listener` hears what is typed, now or until the next frame.
TextItem add_text_item(Frame& frame, Node node, TextListener listener);

}  // namespace kit
