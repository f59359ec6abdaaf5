#pragma once
// A frame for typed text. While it has the focus, the page's input shows the text.

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

// The style that the page's input needs to match the frame exactly.
[[nodiscard]] InputLook input_look(const Theme& theme);

// Draws the frame of a text item; callers use a larger `thickness` for wrong text.
void draw_text_frame(Ui& ui, const Rect& rect, const TextItem& item, Color frame,
                     float thickness = 1);

// Has the item width; `listener` is called with the new text.
void text_input(Ui& ui, const TextInput& input, TextListener listener);

}  // namespace verify::ui
