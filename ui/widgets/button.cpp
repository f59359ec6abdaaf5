#include "widgets/button.hpp"

#include <cmath>

#include "focus_ring.hpp"
#include "kit/item.hpp"
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

Paint paint_of(const Theme& theme, ButtonKind kind, const Item& item, bool pressed) {
  const float shade = item.active ? 0.22F : item.hovered ? 0.12F : 0;
  switch (kind) {
    case ButtonKind::primary: {
      const Color fill = mix(theme.accent, theme.ink, shade);
      return {fill, fill, theme.on_accent};
    }
    case ButtonKind::waiting: {
      // Only the frame changes under the pointer, because the label would be unreadable on a darker
      // fill.
      return {theme.accent_soft, mix(theme.accent_soft, theme.accent, 0.35F + 2 * shade),
              theme.accent};
    }
    case ButtonKind::secondary: {
      const bool strong = item.hovered || item.active || pressed;
      return {strong ? theme.accent_soft : theme.card, strong ? theme.accent : theme.quiet_frame(),
              theme.accent};
    }
    case ButtonKind::quiet:
    case ButtonKind::text: {
      const Color fill = item.hovered || item.active ? theme.accent_soft : Color{0, 0, 0, 0};
      return {fill, fill, theme.accent};
    }
  }
  return {};
}

float label_padding(Ui& ui, std::string_view label, float width) {
  const float room = width - text_width(ui.canvas, label, type::strong);
  return std::clamp(room / 2, narrowest_padding, padding);
}

Item add_button(Ui& ui, const Rect& rect, const Button& button) {
  Node node;
  node.id = button.id;
  node.role = button.href.empty() ? Role::button : Role::link;
  node.href = button.href;
  node.name = button.name.empty() ? button.label : button.name;
  node.rect = rect;
  node.pressed = button.pressed;
  node.primary = button.href.empty() &&
                 (button.kind == ButtonKind::primary || button.kind == ButtonKind::waiting);
  return add_item(ui, std::move(node));
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
  const Item item = add_button(ui, rect, button);
  const Paint paint = paint_of(ui.theme, button.kind, item, button.pressed.value_or(false));
  const float rounding = ImGui::GetStyle().FrameRounding;
  if (paint.fill.alpha != 0) ui.canvas.box(rect, paint.fill, paint.frame, rounding);
  const float inner = rect.width - 2 * label_padding(ui, button.label, rect.width);
  const Paragraph text = lay_out(ui.canvas, button.label, type::strong, inner);
  draw(ui.canvas, text, {type::strong, paint.label, Align::center},
       rect.x + (rect.width - inner) / 2, rect.y + (rect.height - text.height) / 2, inner);
  if (item.focused) focus_ring(ui, rect, rounding);
  return item.activated;
}

bool wide_button(Ui& ui, const Button& spec) {
  return button(ui, row(button_height(ui, spec.label, ImGui::CalcItemWidth())), spec);
}

bool text_button(Ui& ui, const Button& button) {
  constexpr float arrow_room = 22;
  const Paragraph text =
      lay_out(ui.canvas, button.label, type::label_strong, ImGui::CalcItemWidth() - arrow_room);
  Rect rect = row(std::max(ui.least_target(32), text.height));
  rect.width = std::ceil(text.width) + arrow_room;
  const Item item = add_button(ui, rect, button);
  const Color color = mix(ui.theme.accent, ui.theme.ink, item.active ? 0.3F : 0);
  draw(ui.canvas, text, {type::label_strong, color}, rect.x, rect.center().y - text.height / 2,
       text.width);
  const float shift = item.hovered ? 3 : 0;
  icon(ui.canvas, Icon::chevron, {rect.right() - 12 + shift, rect.center().y}, 9, color);
  if (item.focused) focus_ring(ui, rect, space::xxs);
  return item.activated;
}

std::optional<std::size_t> button_row(Ui& ui, std::span<const Button> buttons) {
  constexpr float gap = space::xs;
  const auto count = static_cast<float>(buttons.size());
  const Rect whole = row(0);
  const float width = std::floor((whole.width - gap * (count - 1)) / count);
  bool fits = true;
  for (const Button& spec : buttons) {
    fits = fits && text_width(ui.canvas, spec.label, type::strong) + 2 * narrowest_padding <= width;
  }
  std::optional<std::size_t> activated;
  Rect rect{whole.x, whole.y, fits ? width : whole.width, 0};
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    rect.height = button_height(ui, buttons[i].label, rect.width);
    if (button(ui, rect, buttons[i])) activated = i;
    if (fits) {
      rect.x += width + gap;
    } else {
      rect.y += rect.height + gap;
    }
  }
  if (fits) ImGui::SetCursorScreenPos({whole.x, rect.bottom()});
  return activated;
}

namespace {

// One choice of several: its box is filled while it is chosen or touched.
bool segment(Ui& ui, const Rect& rect, const Button& spec, const Paragraph& text, float rounding) {
  const Item item = add_button(ui, rect, spec);
  if (item.hovered || item.active || spec.pressed.value_or(false)) {
    ui.canvas.box(rect.inset(1), ui.theme.accent_soft,
                  spec.pressed.value_or(false) ? ui.theme.accent : ui.theme.accent_soft,
                  rounding - 1);
  }
  draw(ui.canvas, text, {type::label_strong, ui.theme.accent, Align::center}, rect.x,
       rect.center().y - text.height / 2, rect.width);
  if (item.focused) focus_ring(ui, rect, rounding);
  return item.activated;
}

// Choices that do not fit into one row are in rows, each with its own frame.
std::optional<std::size_t> segment_rows(Ui& ui, std::span<const Button> buttons) {
  constexpr float gap = space::xs;
  const Rect whole = row(0);
  const float rounding = ImGui::GetStyle().FrameRounding;
  std::optional<std::size_t> activated;
  Rect rect{whole.x, whole.y, 0, 0};
  float bottom = whole.y;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const Paragraph text =
        lay_out(ui.canvas, buttons[i].label, type::label_strong, whole.width - 2 * space::m);
    rect.width = std::ceil(text.width) + 2 * space::m;
    if (rect.x > whole.x && rect.right() > whole.right()) {
      rect.x = whole.x;
      rect.y = bottom + gap;
    }
    rect.height = std::max(ui.least_target(36), text.height + 2 * space::xs);
    ui.canvas.box(rect, ui.theme.card, ui.theme.quiet_frame(), rounding);
    if (segment(ui, rect, buttons[i], text, rounding)) activated = i;
    bottom = std::max(bottom, rect.bottom());
    rect.x = rect.right() + gap;
  }
  occupy({whole.x, whole.y, whole.width, bottom - whole.y});
  return activated;
}

}  // namespace

std::optional<std::size_t> segments(Ui& ui, std::span<const Button> buttons) {
  const Rect whole = row(0);
  float width = 0;
  for (const Button& spec : buttons)
    width += std::ceil(text_width(ui.canvas, spec.label, type::label_strong)) + 2 * space::m;
  if (width > whole.width) return segment_rows(ui, buttons);
  const float rounding = ImGui::GetStyle().FrameRounding;
  const Rect frame{whole.x, whole.y, width, ui.least_target(36)};
  ui.canvas.box(frame, ui.theme.card, ui.theme.quiet_frame(), rounding);
  std::optional<std::size_t> activated;
  Rect rect{frame.x, frame.y, 0, frame.height};
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const Paragraph text = lay_out(ui.canvas, buttons[i].label, type::label_strong);
    rect.width = std::ceil(text.width) + 2 * space::m;
    if (segment(ui, rect, buttons[i], text, rounding)) activated = i;
    if (i != 0) ui.canvas.fill({rect.x, rect.y + 1, 1, rect.height - 2}, ui.theme.quiet_frame());
    rect.x = rect.right();
  }
  occupy(frame);
  return activated;
}

std::optional<std::size_t> actions(Ui& ui, std::span<const Button> buttons) {
  constexpr float gap = space::xs;
  std::optional<std::size_t> activated;
  const Rect whole = row(0);
  Rect rect{whole.x, whole.y, 0, 0};
  float bottom = whole.y;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const float width = button_width(ui, buttons[i].label);
    rect.width = ui.narrow() ? whole.width : std::min(width, whole.width);
    rect.height = button_height(ui, buttons[i].label, rect.width);
    if (rect.x > whole.x && rect.right() > whole.right()) {
      rect.x = whole.x;
      rect.y = bottom + gap;
    }
    if (button(ui, rect, buttons[i])) activated = i;
    bottom = rect.bottom();
    rect.x += rect.width + gap;
  }
  return activated;
}

void link(Ui& ui, std::string_view id, std::string_view label, std::string_view href) {
  constexpr float icon_room = 20;
  const float width = ImGui::CalcItemWidth();
  const Paragraph text = lay_out(ui.canvas, label, type::label_strong, width - icon_room);
  Rect rect = row(std::max(ui.least_target(28), text.height));
  rect.width = std::min(width, text.width + icon_room);
  Node node;
  node.id = id;
  node.role = Role::link;
  node.name = label;
  node.rect = rect;
  node.href = href;
  const Item item = add_item(ui, std::move(node));
  const float top = rect.y + (rect.height - text.height) / 2;
  draw(ui.canvas, text, {type::label_strong, ui.theme.accent}, rect.x, top, text.width);
  icon(ui.canvas, Icon::outside, {rect.x + text.width + 12, top + text.height - 10}, 9,
       ui.theme.accent);
  if (item.hovered) {
    ui.canvas.horizontal(rect.x, top + text.height - 1, text.width, ui.theme.accent);
  }
  if (item.focused) focus_ring(ui, rect, space::xxs);
}

}  // namespace verify::ui
