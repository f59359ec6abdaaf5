#include "widgets/disclosure.hpp"

#include "focus_ring.hpp"
#include "kit/item.hpp"

namespace verify::ui {

namespace {

constexpr float arrow_room = 40;

void draw_arrow(Ui& ui, ImVec2 center, bool open, Color color) {
  const float turn = open ? -1.0F : 1.0F;
  const std::array<ImVec2, 3> arrow{{{center.x - 6, center.y - 3 * turn},
                                     {center.x, center.y + 3 * turn},
                                     {center.x + 6, center.y - 3 * turn}}};
  ui.canvas.line(arrow, color, 1.6F);
}

}  // namespace

bool disclosure(Ui& ui, std::string_view id, std::string_view title) {
  const float room = ImGui::CalcItemWidth() - arrow_room;
  const Paragraph text = lay_out(ui.canvas, title, type::heading, room);
  const Rect rect = row(std::max(ui.least_target(28), text.height));
  const bool was_open = ui.expanded.contains(id);
  Node node;
  node.id = id;
  node.role = Role::button;
  node.name = title;
  node.rect = rect;
  node.expanded = was_open;
  const Item item = add_item(ui, std::move(node));
  // A change takes effect in the next frame.
  if (item.activated && was_open) ui.expanded.erase(std::string(id));
  if (item.activated && !was_open) ui.expanded.emplace(id);
  const Color color = item.hovered ? ui.theme.accent : ui.theme.ink;
  draw(ui.canvas, text, {type::heading, color}, rect.x, rect.center().y - text.height / 2, room);
  draw_arrow(ui, {rect.right() - 10, rect.center().y}, was_open, color);
  if (item.focused) focus_ring(ui, rect, space::xs);
  return was_open;
}

}  // namespace verify::ui
