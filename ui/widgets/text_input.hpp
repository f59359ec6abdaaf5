#pragma once
// A frame to type into; while it has the focus, the page's own input shows the text.

#include "kit/item.hpp"
#include "ui.hpp"

namespace verify::ui {

struct TextInput {
  std::string id;
  std::string name;
  std::string text;
  std::string placeholder;
};

[[nodiscard]] float text_input_height(const Ui& ui) noexcept;

// How the page's input must look to lie exactly over a frame.
[[nodiscard]] InputLook input_look(const Theme& theme);

// Draws the frame of a text item, thicker when something is wrong with the text.
void draw_text_frame(Ui& ui, const Rect& rect, const TextItem& item, Color frame,
                     float thickness = 1);

// As wide as an item; `listener` hears the new text.
void text_input(Ui& ui, const TextInput& input, TextListener listener);

}  // namespace verify::ui
