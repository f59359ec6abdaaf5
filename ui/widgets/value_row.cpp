#include "widgets/value_row.hpp"

#include <cmath>

#include "widgets/text_block.hpp"

namespace verify::ui {

bool value_row(Ui& ui, const Value& value, const Button* action) {
  const Column column = ui.column;
  const float action_width =
      action == nullptr
          ? 0
          : std::ceil(text_width(ui.canvas, action->label, type::strong)) + 2 * space::s;
  Node item;
  item.id = value.id;
  item.role = Role::listitem;
  const Group scope(ui.nodes, std::move(item));
  ui.gap(space::s);
  if (action != nullptr) ui.column.width -= action_width + space::xs;
  draw_paragraph(ui, value.label, {type::label, ui.theme.ink_2});
  draw_paragraph(ui, value.text, {type::input, ui.theme.ink});
  Node node;
  node.id = join({value.id, ".text"});
  node.name = ui.say("screen.review.value", {{"field", value.label}, {"value", value.text}});
  node.rect = {column.x, column.y + space::s, ui.column.width, ui.column.y - column.y - space::s};
  ui.add(std::move(node));
  bool activated = false;
  if (action != nullptr) {
    const float height = ui.least_target(ui.compact() ? 32 : 36);
    const float middle = (column.y + space::s + ui.column.y) / 2;
    activated = button(
        ui, {column.x + column.width - action_width, middle - height / 2, action_width, height},
        *action);
  }
  ui.gap(space::s);
  ui.column = {column.x, ui.column.y, column.width};
  return activated;
}

}  // namespace verify::ui
