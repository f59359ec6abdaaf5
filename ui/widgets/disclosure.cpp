#include "widgets/disclosure.hpp"

#include "text.hpp"

namespace verify::ui {

namespace {

constexpr float arrow_room = 40;

void draw_arrow(Ui& ui, Point center, bool open, Color color) {
  const float turn = open ? -1.0F : 1.0F;
  const std::array<Point, 3> arrow{{{center.x - 6, center.y - 3 * turn},
                                    {center.x, center.y + 3 * turn},
                                    {center.x + 6, center.y - 3 * turn}}};
  ui.canvas.line(arrow, color, 1.6F);
}

}  // namespace

bool disclosure(Ui& ui, std::string_view id, std::string_view title) {
  const bool was_open = ui.expanded.contains(id);
  const bool open = was_open != ui.activated(id);
  if (open) ui.expanded.insert(std::string(id));
  if (was_open && !open) ui.expanded.erase(std::string(id));
  const Look look = ui.look(id);
  const Color color = look.hovered ? ui.theme.accent : ui.theme.ink;
  const float room = ui.column.width - arrow_room;
  const Paragraph text = lay_out(ui.canvas, title, type::heading, room);
  const float least = ui.least_target(28);
  const Rect rect{ui.column.x, ui.column.y, ui.column.width, std::max(least, text.height)};
  draw(ui.canvas, text, {type::heading, color}, rect.x, rect.center().y - text.height / 2, room);
  draw_arrow(ui, {rect.right() - 10, rect.center().y}, open, color);
  if (look.focused) focus_ring(ui, rect, space::xs);
  Node node;
  node.id = id;
  node.role = Role::button;
  node.name = title;
  node.rect = rect;
  node.expanded = open;
  ui.add(std::move(node));
  ui.advance(rect.height);
  return open;
}

}  // namespace verify::ui
