#pragma once
// Buttons and links. A person activates their mirror elements; the canvas only shows them.

#include <optional>
#include <span>

#include "ui.hpp"

namespace verify::ui {

enum class ButtonKind : std::uint8_t {
  primary,
  waiting,  // the primary action, while something is still missing: it leads there
  secondary,
  quiet,
  text,  // a line of its own that leads on; aligned with the text above it
};

struct Button {
  std::string id;
  std::string label;
  ButtonKind kind = ButtonKind::secondary;
  std::string name = {};  // for the mirror, when the label alone does not say it
  std::optional<bool> pressed = std::nullopt;
  std::string href = {};  // a link that looks like a button; the page opens it
};

// How much room the button asks for on one line, and how high it gets in `width`.
[[nodiscard]] float button_width(Ui& ui, std::string_view label);
[[nodiscard]] float button_height(Ui& ui, std::string_view label, float width);

// Draws a button; true when it was activated.
bool button(Ui& ui, const Rect& rect, const Button& button);

// As wide as an item.
bool wide_button(Ui& ui, const Button& spec);

// A button that looks like a line of text with an arrow.
bool text_button(Ui& ui, const Button& button);

// Side by side in equal widths, or one below the other when they do not fit. The index of the
// activated one.
std::optional<std::size_t> button_row(Ui& ui, std::span<const Button> buttons);

// What can be done, the first thing first: side by side, each as wide as its label; one below the
// other on a phone.
std::optional<std::size_t> actions(Ui& ui, std::span<const Button> buttons);

// A link on a line of its own; the page opens it.
void link(Ui& ui, std::string_view id, std::string_view label, std::string_view href);

}  // namespace verify::ui
