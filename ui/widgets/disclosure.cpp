#include "widgets/disclosure.hpp"

#include <cmath>

#include "focus_ring.hpp"
#include "kit/item.hpp"

namespace verify::ui {

namespace {

constexpr float arrow_room = 40;

void draw_arrow(Ui& ui, ImVec2 center, bool open, Color color, float size = 1) {
  const float turn = open ? -size : size;
  const std::array<ImVec2, 3> arrow{{{center.x - 6 * size, center.y - 3 * turn},
                                     {center.x, center.y + 3 * turn},
                                     {center.x + 6 * size, center.y - 3 * turn}}};
  ui.canvas.line(arrow, color, 1.6F);
}

// The button of a part that opens; `was_open` is what this frame draws.
struct Opener {
  Item item;
  bool was_open = false;
};

Opener add_opener(Ui& ui, Node node) {
  const bool was_open = ui.expanded.contains(node.id);
  std::string id = node.id;
  node.role = Role::button;
  node.expanded = was_open;
  const Item item = add_item(ui, std::move(node));
  // A change takes effect in the next frame.
  if (item.activated && was_open) ui.expanded.erase(id);
  if (item.activated && !was_open) ui.expanded.insert(std::move(id));
  return {item, was_open};
}

}  // namespace

bool disclosure(Ui& ui, std::string_view id, std::string_view title) {
  const float room = ImGui::CalcItemWidth() - arrow_room;
  const Paragraph text = lay_out(ui.canvas, title, type::heading, room);
  const Rect rect = row(std::max(ui.least_target(28), text.height));
  Node node;
  node.id = id;
  node.name = title;
  node.rect = rect;
  const Opener opener = add_opener(ui, std::move(node));
  const Color color = opener.item.hovered ? ui.theme.accent : ui.theme.ink;
  draw(ui.canvas, text, {type::heading, color}, rect.x, rect.center().y - text.height / 2, room);
  draw_arrow(ui, {rect.right() - 10, rect.center().y}, opener.was_open, color);
  if (opener.item.focused) focus_ring(ui, rect, space::xs);
  return opener.was_open;
}

bool small_disclosure(Ui& ui, std::string_view id, std::string_view title,
                      std::string_view content) {
  constexpr float small_arrow_room = 20;
  const float room = ImGui::CalcItemWidth() - small_arrow_room;
  const Paragraph text = lay_out(ui.canvas, title, type::source, room);
  Rect rect = row(std::max(ui.least_target(24), text.height));
  rect.width = std::ceil(text.width) + small_arrow_room;
  Node node;
  node.id = id;
  node.name = title;
  if (!ui.expanded.contains(id)) node.description = content;
  node.rect = rect;
  const Opener opener = add_opener(ui, std::move(node));
  const Color color = opener.item.hovered ? ui.theme.accent : ui.theme.ink_3;
  draw(ui.canvas, text, {type::source, color}, rect.x, rect.center().y - text.height / 2,
       text.width);
  draw_arrow(ui, {rect.right() - 8, rect.center().y}, opener.was_open, color, 0.7F);
  if (opener.item.focused) focus_ring(ui, rect, space::xxs);
  return opener.was_open;
}

bool folded_row(Ui& ui, const FoldedRow& folded) {
  const Rect whole = row(0);
  const float room = whole.width - arrow_room;
  const float padding = ui.spaced(space::s);
  const ImVec2 corner{whole.x, whole.y + padding};
  const Paragraph title = lay_out(ui.canvas, folded.title, type::heading, room);
  const Paragraph detail = lay_out(ui.canvas, folded.detail, type::label, room);
  // The badge stands beside the title if both fit on one line, otherwise below it.
  const bool beside = title.width + space::xs + badge_width(ui, folded.badge) <= room;
  const Rect badge = badge_rect(ui, folded.badge,
                                beside ? ImVec2{corner.x + title.width + space::xs,
                                                corner.y + (type::heading.line - badge_height) / 2}
                                       : ImVec2{corner.x, corner.y + title.height + space::xxs},
                                room);
  const float below = std::max(badge.bottom(), corner.y + title.height) + space::xxs;
  const Rect rect = row(std::max(ui.least_target(0), below + detail.height + padding - whole.y));
  Node node;
  node.id = folded.id;
  node.name = folded.title;
  node.description =
      ui.say("screen.row.description", {{"badge", folded.badge.text}, {"detail", folded.detail}});
  node.rect = rect;
  const Opener opener = add_opener(ui, std::move(node));
  const Color color = opener.item.hovered ? ui.theme.accent : ui.theme.ink;
  draw(ui.canvas, title, {type::heading, color}, corner.x, corner.y, room);
  paint_badge(ui, folded.badge, badge);
  draw(ui.canvas, detail, {type::label, ui.theme.ink_2}, corner.x, below, room);
  draw_arrow(ui, {rect.right() - 10, rect.center().y}, opener.was_open, color);
  if (opener.item.focused) focus_ring(ui, rect, space::xs);
  return opener.was_open;
}

}  // namespace verify::ui
