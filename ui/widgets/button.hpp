#pragma once
// Buttons and links. A person activates the elements of the mirror; the canvas only shows them.

#include <optional>
#include <span>

#include "ui.hpp"

namespace verify::ui {

enum class ButtonKind : std::uint8_t {
  primary,
  waiting,  // the primary action while something is missing; it leads to the missing part
  secondary,
  quiet,
  text,  // a separate line with a link; aligned with the text above it
};

struct Button {
  std::string id;
  std::string label;
  ButtonKind kind = ButtonKind::secondary;
  std::string name = {};  // for the mirror, when the label alone is not clear
  std::optional<bool> pressed = std::nullopt;
  std::string href = {};  // a link that looks like a button; the page opens it
};

// The width of the button on one line, and its height if it is `width` wide.
[[nodiscard]] float button_width(Ui& ui, std::string_view label);
[[nodiscard]] float button_height(Ui& ui, std::string_view label, float width);

// Draws a button; true when it was activated.
bool button(Ui& ui, const Rect& rect, const Button& button);

// A button with the item width.
bool wide_button(Ui& ui, const Button& spec);

// A button that looks like a line of text with an arrow.
bool text_button(Ui& ui, const Button& button);

// Draws the buttons side by side with equal widths, or below each other when they do not fit.
// Returns the index of the activated one.
std::optional<std::size_t> button_row(Ui& ui, std::span<const Button> buttons);

// Draws the buttons as the parts of one small row, for answers that few people give; in a
// `button_row` when they do not fit. Returns the index of the activated one.
std::optional<std::size_t> segments(Ui& ui, std::span<const Button> buttons);

// Draws the possible actions, the most important first: side by side, each as wide as its label; on
// a phone below each other.
std::optional<std::size_t> actions(Ui& ui, std::span<const Button> buttons);

// A link on a separate line; the page opens it.
void link(Ui& ui, std::string_view id, std::string_view label, std::string_view href);

}  // namespace verify::ui
