#include "widgets/text_input.hpp"

#include "kit/item.hpp"

namespace verify::ui {

namespace {

constexpr float padding = 15;

}  // namespace

float text_input_height(const Ui& ui) noexcept {
  return ui.compact() ? ui.control_height() + 2 : 48;
}

InputLook input_look(const Theme& theme) {
  InputLook look;
  look.font_px = type::input.size;
  look.weight = static_cast<int>(type::input.weight);
  look.padding_left = look.padding_right = padding;
  look.color = to_css(theme.ink);
  return look;
}

void draw_text_frame(Ui& ui, const Rect& rect, const TextItem& item, Color frame, float thickness) {
  const float rounding = ImGui::GetStyle().FrameRounding;
  if (item.editing) ui.canvas.frame(rect.inset(-2), ui.theme.accent, rounding + 2, 2);
  const Color usual = item.hovered && frame == ui.theme.control_line ? ui.theme.ink_3 : frame;
  ui.canvas.box(rect, ui.theme.card, usual, rounding, item.editing ? 1 : thickness);
}

void text_input(Ui& ui, const TextInput& input, TextListener listener) {
  const Rect rect = row(text_input_height(ui));
  Node node;
  node.id = input.id;
  node.role = Role::textbox;
  node.name = input.name;
  node.rect = rect;
  node.value = input.text;
  node.placeholder = input.placeholder;
  node.input = input_look(ui.theme);
  const TextItem item = add_text_item(ui, std::move(node), std::move(listener));
  draw_text_frame(ui, rect, item, ui.theme.control_line);
  if (!item.editing) {
    const bool empty = input.text.empty();
    draw_line(ui.canvas, empty ? input.placeholder : input.text,
              {type::input, empty ? ui.theme.ink_3 : ui.theme.ink}, rect.x + padding,
              rect.center().y - type::input.line / 2, rect.width - 2 * padding);
  }
}

}  // namespace verify::ui
