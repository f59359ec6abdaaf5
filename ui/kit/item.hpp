#pragma once
// Controls that a person can operate. Each is a Dear ImGui item and a semantic node with the same
// id and rectangle, so assistive technology announces exactly what can be pressed.
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
  bool focused = false;  // and a focus ring is drawn
};

// Adds the item at the node's rectangle. The cursor moves below it.
[[nodiscard]] Item add_item(Frame& frame, Node node);

struct TextItem {
  bool hovered = false;
  bool editing = false;  // the host shows the text, so the program does not draw it
  std::size_t node = 0;  // its index in the list of nodes
};

// Adds a text field in the same way. `listener` is called when text is typed, in this frame or
// before the next one.
TextItem add_text_item(Frame& frame, Node node, TextListener listener);

}  // namespace kit
