#include "widgets/card.hpp"

#include <cmath>

#include "widgets/text_block.hpp"

namespace verify::ui {

namespace {

constexpr float bar_width = 4;

void draw_background(Ui& ui, const Rect& rect, CardKind kind) {
  const Theme& theme = ui.theme;
  const float rounding = ImGui::GetStyle().ChildRounding;
  switch (kind) {
    case CardKind::plain:
      return ui.canvas.box(rect, theme.card, theme.line, rounding);
    case CardKind::recommended:
      return ui.canvas.box(rect, theme.card, theme.accent, rounding, 2);
    case CardKind::question:
      return ui.canvas.box(rect, theme.accent_soft, mix(theme.accent_soft, theme.accent, 0.18F),
                           rounding);
    case CardKind::warning:
    case CardKind::bad: {
      const Color bar = kind == CardKind::warning ? theme.warning : theme.bad;
      ui.canvas.fill({rect.x, rect.y, 2 * rounding, rect.height}, bar, rounding,
                     ImDrawFlags_RoundCornersLeft);
      const Rect rest{rect.x + bar_width, rect.y, rect.width - bar_width, rect.height};
      ui.canvas.fill(rest, theme.line, rounding);
      ui.canvas.fill({rest.x, rest.y + 1, rest.width - 1, rest.height - 2}, theme.card,
                     rounding - 1);
      return;
    }
  }
}

}  // namespace

float card_padding(const Ui& ui) noexcept {
  if (ui.device.width < 240) return space::s;
  return ui.spaced(ui.device.width < 360 ? space::m : space::l);
}

Card::Card(Ui& ui, CardKind kind)
    : ui_(ui), kind_(kind), outer_(row(0)), behind_(ui.canvas.list()) {
  const float padding = card_padding(ui);
  inner_.emplace(ImVec2{outer_.x + padding, outer_.y + padding}, outer_.width - 2 * padding);
}

Card::~Card() {
  inner_.reset();
  outer_.height = ImGui::GetCursorScreenPos().y + card_padding(ui_) - outer_.y;
  behind_.begin();
  draw_background(ui_, outer_, kind_);
  occupy(outer_);
  ui_.gap(card_gap);
}

void card_title(Ui& ui, std::string_view id, std::string_view title, const Type& type, int level,
                const Badge* badge, BadgePlace place) {
  if (badge == nullptr) {
    heading(ui, id, title, type, level);
    return;
  }
  const Rect whole = row(0);
  const std::string badge_id = join({id, ".badge"});
  const float badge_room = badge_width(ui, *badge) + space::s;
  const float title_width = std::ceil(text_width(ui.canvas, title, type));
  if (title_width > whole.width - badge_room) {
    heading(ui, id, title, type, level);
    ui.gap(space::xxs);
    draw_badge(ui, badge_id, *badge, ImGui::GetCursorScreenPos());
    return;
  }
  {
    const Column column(place == BadgePlace::after ? title_width : whole.width - badge_room);
    heading(ui, id, title, type, level);
  }
  const ImVec2 below = ImGui::GetCursorScreenPos();
  const float x = place == BadgePlace::after ? whole.x + title_width + space::s
                                             : whole.right() - badge_room + space::s;
  draw_badge(ui, badge_id, *badge, {x, whole.y + (type.line - badge_height) / 2});
  ImGui::SetCursorScreenPos(below);
}

}  // namespace verify::ui
