#include "widgets/text_input.hpp"

#include "text.hpp"

namespace verify::ui {

namespace {

constexpr float padding = 15;

std::string hex(Color color) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "#";
  for (const std::uint8_t channel : {color.red, color.green, color.blue}) {
    out += digits[channel >> 4];
    out += digits[channel & 15];
  }
  return out;
}

}  // namespace

float text_input_height(const Ui& ui) noexcept {
  return ui.compact() ? ui.control_height() + 2 : 48;
}

InputLook input_look(const Theme& theme) {
  InputLook look;
  look.font_px = type::input.size;
  look.weight = static_cast<int>(type::input.weight);
  look.padding_left = look.padding_right = padding;
  look.color = hex(theme.ink);
  return look;
}

const std::string* text_input(Ui& ui, const TextInput& input) {
  const Rect rect{ui.column.x, ui.column.y, ui.column.width, text_input_height(ui)};
  const bool focused = ui.pointer.focus == input.id;
  if (focused) ui.canvas.frame(rect.inset(-2), ui.theme.accent, radius::control + 2, 2);
  const Color frame = ui.look(input.id).hovered ? ui.theme.ink_3 : ui.theme.control_line;
  ui.canvas.box(rect, ui.theme.card, frame, radius::control);
  if (!focused) {
    const bool empty = input.text.empty();
    draw_line(ui.canvas, empty ? input.placeholder : input.text,
              {type::input, empty ? ui.theme.ink_3 : ui.theme.ink}, rect.x + padding,
              rect.center().y - type::input.line / 2, rect.width - 2 * padding);
  }
  Node node;
  node.id = input.id;
  node.role = Role::textbox;
  node.name = input.name;
  node.rect = rect;
  node.value = input.text;
  node.placeholder = input.placeholder;
  node.input = input_look(ui.theme);
  ui.add(std::move(node));
  ui.advance(rect.height);
  const Action* change = ui.action(input.id, Action::Kind::change);
  return change == nullptr ? nullptr : &change->text;
}

}  // namespace verify::ui
