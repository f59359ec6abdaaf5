#include "widgets/button.hpp"

#include <cmath>

#include "widgets/icon.hpp"

namespace verify::ui {

namespace {

constexpr float padding = space::xl;
constexpr float narrowest_padding = space::xs;

struct Paint {
  Color fill;
  Color frame;
  Color label;
};

Paint paint_of(const Theme& theme, ButtonKind kind, const Look& look, bool pressed) {
  const float shade = look.pressed ? 0.22F : look.hovered ? 0.12F : 0;
  switch (kind) {
    case ButtonKind::primary: {
      const Color fill = mix(theme.accent, theme.ink, shade);
      return {fill, fill, theme.on_accent};
    }
    case ButtonKind::waiting: {
      // The frame answers the pointer: on a darker fill the label could not be read.
      return {theme.accent_soft, mix(theme.accent_soft, theme.accent, 0.35F + 2 * shade),
              theme.accent};
    }
    case ButtonKind::secondary: {
      const bool strong = look.hovered || look.pressed || pressed;
      return {strong ? theme.accent_soft : theme.card, strong ? theme.accent : theme.quiet_frame(),
              theme.accent};
    }
    case ButtonKind::quiet:
    case ButtonKind::text: {
      const Color fill = look.hovered || look.pressed ? theme.accent_soft : Color{0, 0, 0, 0};
      return {fill, fill, theme.accent};
    }
  }
  return {};
}

float label_padding(Ui& ui, std::string_view label, float width) {
  const float room = width - text_width(ui.canvas, label, type::strong);
  return std::clamp(room / 2, narrowest_padding, padding);
}

bool add_button(Ui& ui, const Rect& rect, const Button& button) {
  Node node;
  node.id = button.id;
  node.role = button.href.empty() ? Role::button : Role::link;
  node.href = button.href;
  node.name = button.name.empty() ? button.label : button.name;
  node.rect = rect;
  node.pressed = button.pressed;
  node.primary = button.href.empty() &&
                 (button.kind == ButtonKind::primary || button.kind == ButtonKind::waiting);
  ui.add(std::move(node));
  return ui.activated(button.id);
}

}  // namespace

float button_width(Ui& ui, std::string_view label) {
  return std::ceil(text_width(ui.canvas, label, type::strong)) + 2 * padding;
}

float button_height(Ui& ui, std::string_view label, float width) {
  const float inner = width - 2 * label_padding(ui, label, width);
  const Paragraph text = lay_out(ui.canvas, label, type::strong, inner);
  return std::max(ui.control_height(), text.height + 2 * space::s);
}

bool button(Ui& ui, const Rect& rect, const Button& button) {
  const Look look = ui.look(button.id);
  const Paint paint = paint_of(ui.theme, button.kind, look, button.pressed.value_or(false));
  if (paint.fill.alpha != 0) ui.canvas.box(rect, paint.fill, paint.frame, radius::control);
  const float inner = rect.width - 2 * label_padding(ui, button.label, rect.width);
  const Paragraph text = lay_out(ui.canvas, button.label, type::strong, inner);
  draw(ui.canvas, text, {type::strong, paint.label, Align::center},
       rect.x + (rect.width - inner) / 2, rect.y + (rect.height - text.height) / 2, inner);
  if (look.focused) focus_ring(ui, rect, radius::control);
  return add_button(ui, rect, button);
}

bool wide_button(Ui& ui, const Button& spec) {
  const float height = button_height(ui, spec.label, ui.column.width);
  const Rect rect{ui.column.x, ui.column.y, ui.column.width, height};
  ui.advance(height);
  return button(ui, rect, spec);
}

bool text_button(Ui& ui, const Button& button) {
  constexpr float arrow_room = 22;
  const Paragraph text =
      lay_out(ui.canvas, button.label, type::label_strong, ui.column.width - arrow_room);
  const Rect rect{ui.column.x, ui.column.y, std::ceil(text.width) + arrow_room,
                  std::max(ui.least_target(32), text.height)};
  const Look look = ui.look(button.id);
  const Color color = mix(ui.theme.accent, ui.theme.ink, look.pressed ? 0.3F : 0);
  draw(ui.canvas, text, {type::label_strong, color}, rect.x, rect.center().y - text.height / 2,
       text.width);
  const float shift = look.hovered ? 3 : 0;
  icon(ui.canvas, Icon::chevron, {rect.right() - 12 + shift, rect.center().y}, 9, color);
  if (look.focused) focus_ring(ui, rect, space::xxs);
  ui.advance(rect.height);
  return add_button(ui, rect, button);
}

std::optional<std::size_t> button_row(Ui& ui, std::span<const Button> buttons) {
  constexpr float gap = space::xs;
  const auto count = static_cast<float>(buttons.size());
  const float width = std::floor((ui.column.width - gap * (count - 1)) / count);
  bool fits = true;
  for (const Button& spec : buttons) {
    fits = fits && text_width(ui.canvas, spec.label, type::strong) + 2 * narrowest_padding <= width;
  }
  std::optional<std::size_t> activated;
  Rect rect{ui.column.x, ui.column.y, fits ? width : ui.column.width, 0};
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    rect.height = button_height(ui, buttons[i].label, rect.width);
    if (button(ui, rect, buttons[i])) activated = i;
    if (fits) {
      rect.x += width + gap;
    } else {
      rect.y += rect.height + gap;
    }
  }
  ui.column.y = fits ? rect.bottom() : rect.y - gap;
  return activated;
}

std::optional<std::size_t> actions(Ui& ui, std::span<const Button> buttons) {
  constexpr float gap = space::xs;
  std::optional<std::size_t> activated;
  const Column column = ui.column;
  Rect rect{column.x, column.y, 0, 0};
  float bottom = column.y;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const float width = button_width(ui, buttons[i].label);
    rect.width = ui.narrow() ? column.width : std::min(width, column.width);
    rect.height = button_height(ui, buttons[i].label, rect.width);
    if (rect.x > column.x && rect.right() > column.x + column.width) {
      rect.x = column.x;
      rect.y = bottom + gap;
    }
    if (button(ui, rect, buttons[i])) activated = i;
    bottom = rect.bottom();
    rect.x += rect.width + gap;
  }
  ui.column.y = bottom;
  return activated;
}

void link(Ui& ui, std::string_view id, std::string_view label, std::string_view href) {
  constexpr float icon_room = 20;
  const Paragraph text = lay_out(ui.canvas, label, type::label_strong, ui.column.width - icon_room);
  const float least = ui.least_target(28);
  const Rect rect{ui.column.x, ui.column.y, std::min(ui.column.width, text.width + icon_room),
                  std::max(least, text.height)};
  const float top = rect.y + (rect.height - text.height) / 2;
  draw(ui.canvas, text, {type::label_strong, ui.theme.accent}, rect.x, top, text.width);
  icon(ui.canvas, Icon::outside, {rect.x + text.width + 12, top + text.height - 10}, 9,
       ui.theme.accent);
  const Look look = ui.look(id);
  if (look.hovered) {
    ui.canvas.horizontal(rect.x, top + text.height - 1, text.width, ui.theme.accent);
  }
  if (look.focused) focus_ring(ui, rect, space::xxs);
  Node node;
  node.id = id;
  node.role = Role::link;
  node.name = label;
  node.rect = rect;
  node.href = href;
  ui.add(std::move(node));
  ui.advance(rect.height);
}

}  // namespace verify::ui
