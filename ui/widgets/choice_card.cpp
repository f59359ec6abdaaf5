#include "widgets/choice_card.hpp"

#include "focus_ring.hpp"
#include "kit/item.hpp"

namespace verify::ui {

namespace {

constexpr float disc = 48;
constexpr float chevron_room = 28;

void draw_frame(Ui& ui, const Rect& rect, const Choice& choice, const Item& item, float corner) {
  const Theme& theme = ui.theme;
  const bool strong = item.hovered || item.active || choice.chosen.value_or(false);
  const Color fill = item.active    ? theme.accent_soft
                     : item.hovered ? mix(theme.card, theme.accent_soft, 0.6F)
                                    : theme.card;
  const Color frame = strong ? theme.accent : theme.quiet_frame();
  ui.canvas.box(rect, fill, frame, corner, choice.chosen.value_or(false) ? 2 : 1);
  icon(ui.canvas, Icon::chevron, {rect.right() - space::l - 4, rect.center().y}, 12,
       strong ? theme.accent : theme.ink_3);
  if (item.focused) focus_ring(ui, rect, corner);
}

Item add_button(Ui& ui, const Rect& rect, const Choice& choice) {
  Node node;
  node.id = choice.id;
  node.role = Role::button;
  node.name = choice.title;
  node.description = choice.detail;
  node.rect = rect;
  node.pressed = choice.chosen;
  return add_item(ui, std::move(node));
}

float text_room(float width) {
  return width - 2 * space::l - disc - space::m - chevron_room;
}

}  // namespace

float choice_card_height(Ui& ui, const Choice& choice, float width) {
  const float room = text_room(width);
  const float title = lay_out(ui.canvas, choice.title, type::method, room).height;
  const float detail = lay_out(ui.canvas, choice.detail, type::row, room).height;
  return std::max(disc, title + space::xxs + detail) + 2 * space::l;
}

bool choice_card(Ui& ui, const Rect& rect, Icon drawing, const Choice& choice) {
  const Item item = add_button(ui, rect, choice);
  draw_frame(ui, rect, choice, item, ImGui::GetStyle().ChildRounding);
  const ImVec2 center{rect.x + space::l + disc / 2, rect.center().y};
  ui.canvas.circle(center, disc / 2, ui.theme.accent_soft);
  icon(ui.canvas, drawing, center, 24, ui.theme.accent);
  const float x = rect.x + space::l + disc + space::m;
  const float room = text_room(rect.width);
  const Paragraph title = lay_out(ui.canvas, choice.title, type::method, room);
  const Paragraph detail = lay_out(ui.canvas, choice.detail, type::row, room);
  float y = rect.y + (rect.height - title.height - space::xxs - detail.height) / 2;
  draw(ui.canvas, title, {type::method, ui.theme.ink}, x, y, room);
  y += title.height + space::xxs;
  draw(ui.canvas, detail, {type::row, ui.theme.ink_2}, x, y, room);
  return item.activated;
}

bool answer_row(Ui& ui, const Choice& choice) {
  const float room = ImGui::CalcItemWidth() - 2 * space::l - chevron_room;
  const Paragraph title = lay_out(ui.canvas, choice.title, type::strong, room);
  const Paragraph detail = lay_out(ui.canvas, choice.detail, type::source, room);
  const float text = title.height + (choice.detail.empty() ? 0 : detail.height);
  const Rect rect = row(std::max(ui.control_height() + 6, text + 2 * ui.spaced(space::s)));
  const Item item = add_button(ui, rect, choice);
  draw_frame(ui, rect, choice, item, ImGui::GetStyle().FrameRounding);
  const float x = rect.x + space::l;
  const float y = rect.y + (rect.height - text) / 2;
  draw(ui.canvas, title, {type::strong, ui.theme.ink}, x, y, room);
  draw(ui.canvas, detail, {type::source, ui.theme.ink_3}, x, y + title.height, room);
  return item.activated;
}

}  // namespace verify::ui
