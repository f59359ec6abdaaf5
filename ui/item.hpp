#pragma once
// Things that a person operates. Each is an item of Dear ImGui and a semantic node with the same id
// and rectangle, so what can be pressed and what is announced cannot differ.
//
//   const Item item = add_item(ui, std::move(node));         // first the item …
//   ui.canvas.fill(rect, item.hovered ? strong : usual);     // … then what it looks like
//   return item.activated;

#include "ui.hpp"

namespace verify::ui {

struct Item {
  bool activated = false;  // in this frame
  bool hovered = false;
  bool active = false;   // held down
  bool focused = false;  // and a ring shows it
};

// Adds the item at the node's rectangle. The cursor goes on below it.
[[nodiscard]] Item add_item(Ui& ui, Node node);

struct TextItem {
  TextEdit edit;
  std::size_t node = 0;  // its place among the nodes
};

// Adds a text field, likewise.
[[nodiscard]] TextItem add_text_item(Ui& ui, Node node);

// Draws the ring of the keyboard focus around a control.
void focus_ring(Ui& ui, const Rect& rect, float corner_radius);

}  // namespace verify::ui
