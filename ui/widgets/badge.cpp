#include "widgets/badge.hpp"

#include <cmath>

namespace verify::ui {

namespace {
constexpr float padding = 10;
}

ToneColors colors_of(const Theme& theme, Tone tone) noexcept {
  switch (tone) {
    case Tone::neutral:
      return {theme.ink_2, theme.muted};
    case Tone::accent:
      return {theme.accent, theme.accent_soft};
    case Tone::good:
      return {theme.good, theme.good_soft};
    case Tone::warning:
      return {theme.warning, theme.warning_soft};
    case Tone::bad:
      return {theme.bad, theme.bad_soft};
  }
  return {};
}

float badge_width(Ui& ui, const Badge& badge) {
  return std::ceil(text_width(ui.canvas, badge.text, type::badge)) + 2 * padding;
}

Rect badge_rect(Ui& ui, const Badge& badge, ImVec2 at, float room) {
  const float width = std::min(badge_width(ui, badge), room);
  const Paragraph text = lay_out(ui.canvas, badge.text, type::badge, width - 2 * padding);
  return {at.x, at.y, width, text.height + badge_height - type::badge.line};
}

void paint_badge(Ui& ui, const Badge& badge, const Rect& rect) {
  const ToneColors colors = colors_of(ui.theme, badge.tone);
  const float room = rect.width - 2 * padding;
  const Paragraph text = lay_out(ui.canvas, badge.text, type::badge, room);
  ui.canvas.box(rect, colors.soft, ui.theme.outlined ? colors.ink : colors.soft, badge_height / 2);
  draw(ui.canvas, text, {type::badge, colors.ink}, rect.x + padding,
       rect.y + (rect.height - text.height) / 2, room);
}

void draw_badge(Ui& ui, std::string_view id, const Badge& badge, ImVec2 at) {
  const Rect rect = badge_rect(ui, badge, at, row(0).right() - at.x);
  paint_badge(ui, badge, rect);
  Node node;
  node.id = id;
  node.name = badge.text;
  node.rect = rect;
  ui.nodes.add(std::move(node));
  occupy(rect);
}

}  // namespace verify::ui
