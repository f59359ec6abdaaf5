#include "widgets/value_row.hpp"

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

}  // namespace verify::ui
