#include "widgets/card.hpp"

#include <cmath>

#include "widgets/text_block.hpp"

namespace verify::ui {

namespace {

// Drawn at this height first and stretched when the content's height is known.
constexpr float provisional_height = 3 * radius::card;
constexpr float bar_width = 4;

void draw_background(Ui& ui, const Rect& rect, CardKind kind) {
  const Theme& theme = ui.theme;
  switch (kind) {
    case CardKind::plain:
      return ui.canvas.box(rect, theme.card, theme.line, radius::card);
    case CardKind::recommended:
      return ui.canvas.box(rect, theme.card, theme.accent, radius::card, 2);
    case CardKind::question:
      return ui.canvas.box(rect, theme.accent_soft, mix(theme.accent_soft, theme.accent, 0.18F),
                           radius::card);
    case CardKind::warning:
    case CardKind::bad: {
      const Color bar = kind == CardKind::warning ? theme.warning : theme.bad;
      ui.canvas.fill({rect.x, rect.y, 2 * radius::card, rect.height}, bar, radius::card,
                     Corners::left);
      const Rect rest{rect.x + bar_width, rect.y, rect.width - bar_width, rect.height};
      ui.canvas.fill(rest, theme.line, radius::card);
      ui.canvas.fill({rest.x, rest.y + 1, rest.width - 1, rest.height - 2}, theme.card,
                     radius::card - 1);
      return;
    }
  }
}

}  // namespace

float card_padding(const Ui& ui) noexcept {
  if (ui.device.width < 240) return space::s;
  return ui.spaced(ui.device.width < 360 ? space::m : space::l);
}

Card::Card(Ui& ui, CardKind kind) : ui_(ui), outer_(ui.column), first_(ui.canvas.mark()) {
  draw_background(ui, {outer_.x, outer_.y, outer_.width, provisional_height}, kind);
  last_ = ui.canvas.mark();
  const float padding = card_padding(ui);
  ui.column = {outer_.x + padding, outer_.y + padding, outer_.width - 2 * padding};
}

Card::~Card() {
  const float height = ui_.column.y + card_padding(ui_) - outer_.y;
  ui_.canvas.stretch(first_, last_, outer_.y + provisional_height / 2, height - provisional_height);
  ui_.column = {outer_.x, outer_.y + height, outer_.width};
  ui_.gap(card_gap);
}

void card_title(Ui& ui, std::string_view id, std::string_view title, const Type& type, int level,
                const Badge* badge, BadgePlace place) {
  if (badge == nullptr) {
    heading(ui, id, title, type, level);
    return;
  }
  const Column column = ui.column;
  const float room = column.width - badge_width(ui, *badge) - space::s;
  const float title_width = std::ceil(text_width(ui.canvas, title, type));
  const bool beside = title_width <= room;
  if (beside) ui.column.width = place == BadgePlace::after ? title_width : room;
  heading(ui, id, title, type, level);
  ui.column.width = column.width;
  const std::string badge_id = join({id, ".badge"});
  if (beside) {
    const float x = place == BadgePlace::after ? column.x + title_width + space::s
                                               : column.x + column.width - badge_width(ui, *badge);
    draw_badge(ui, badge_id, *badge, x, column.y + (type.line - badge_height) / 2);
  } else {
    ui.gap(space::xxs);
    ui.advance(draw_badge(ui, badge_id, *badge, column.x, ui.column.y));
  }
}

}  // namespace verify::ui
