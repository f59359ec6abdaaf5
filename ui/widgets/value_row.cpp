#include "widgets/value_row.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/text_block.hpp"

namespace verify::ui {

bool value_row(Ui& ui, const Value& value, const Button* action) {
  const Rect whole = row(0);
  const float action_width =
      action == nullptr
          ? 0
          : std::ceil(text_width(ui.canvas, action->label, type::strong)) + 2 * space::s;
  Node item;
  item.id = value.id;
  item.role = Role::listitem;
  const Group scope(ui.nodes, std::move(item));
  ui.gap(space::s);
  const ImVec2 top = ImGui::GetCursorScreenPos();
  const float room = action == nullptr ? whole.width : whole.width - action_width - space::xs;
  {
    const Column text(room);
    draw_paragraph(ui, value.label, {type::label, ui.theme.ink_2});
    draw_paragraph(ui, value.text, {type::input, ui.theme.ink});
  }
  const Rect text{top.x, top.y, room, ImGui::GetCursorScreenPos().y - top.y};
  Node node;
  node.id = join({value.id, ".text"});
  node.name = ui.say("screen.review.value", {{"field", value.label}, {"value", value.text}});
  node.rect = text;
  ui.nodes.add(std::move(node));
  bool activated = false;
  if (action != nullptr) {
    const float height = ui.least_target(ui.compact() ? 32 : 36);
    activated = button(
        ui, {whole.right() - action_width, text.center().y - height / 2, action_width, height},
        *action);
  }
  ImGui::SetCursorScreenPos({text.x, text.bottom()});
  ui.gap(space::s);
  return activated;
}

void value_lines(Ui& ui, std::string_view id, std::string_view name,
                 std::span<const Value> values) {
  constexpr float widest_label = 0.45F;  // of the line
  const float width = ImGui::CalcItemWidth();
  float label_width = 0;
  for (const Value& value : values)
    label_width = std::max(label_width, text_width(ui.canvas, value.label, type::label));
  label_width = std::min(std::ceil(label_width), std::floor(width * widest_label));
  Node list;
  list.id = id;
  list.role = Role::list;
  list.name = name;
  const Group scope(ui.nodes, std::move(list));
  for (const Value& value : values) {
    ui.gap(space::xxs);
    const float room = width - label_width - space::m;
    const Paragraph label = lay_out(ui.canvas, value.label, type::label, label_width);
    const Paragraph text = lay_out(ui.canvas, value.text, type::label_strong, room);
    Node item;
    item.id = value.id;
    item.role = Role::listitem;
    item.name = ui.say("screen.review.value", {{"field", value.label}, {"value", value.text}});
    item.rect = row(std::max(label.height, text.height));
    draw(ui.canvas, label, {type::label, ui.theme.ink_2}, item.rect.x, item.rect.y, label_width);
    draw(ui.canvas, text, {type::label_strong, ui.theme.ink}, item.rect.x + label_width + space::m,
         item.rect.y, room);
    occupy(item.rect);
    ui.nodes.add(std::move(item));
  }
}

}  // namespace verify::ui
