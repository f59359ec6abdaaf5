#include "canvas.hpp"

#include <cmath>

namespace kit {

namespace {

// ImGui draws the outline of a rectangle or circle so that its centre is half a unit inside the
// given edge.
constexpr float line_inset = 0.5F;

enum Layer : int { behind, before, layer_count };

}  // namespace

float Canvas::snap(float css) const noexcept {
  return std::round(css * scale_) / scale_;
}

float Canvas::whole_pixels(float css) const noexcept {
  return std::max(1.0F, std::round(css * scale_)) / scale_;
}

void Canvas::fill(const Rect& rect, Color color, float radius, ImDrawFlags corners) {
  list_->AddRectFilled({snap(rect.x), snap(rect.y)}, {snap(rect.right()), snap(rect.bottom())},
                       packed(color), radius, corners);
}

void Canvas::box(const Rect& rect, Color fill_color, Color frame_color, float radius,
                 float thickness) {
  const float inset = whole_pixels(thickness);
  fill(rect, frame_color, radius);
  const Rect snapped{snap(rect.x), snap(rect.y), snap(rect.right()) - snap(rect.x),
                     snap(rect.bottom()) - snap(rect.y)};
  fill(snapped.inset(inset), fill_color, std::max(0.0F, radius - inset));
}

void Canvas::frame(const Rect& rect, Color color, float radius, float thickness) {
  const float width = whole_pixels(thickness);
  const float shift = width / 2 - line_inset;
  list_->AddRect({snap(rect.x) + shift, snap(rect.y) + shift},
                 {snap(rect.right()) - shift, snap(rect.bottom()) - shift}, packed(color), radius,
                 ImDrawFlags_RoundCornersAll, width);
}

void Canvas::circle(ImVec2 center, float radius, Color color) {
  const float r = std::round(radius * 2 * scale_) / 2 / scale_;
  list_->AddCircleFilled({snap(center.x - radius) + r, snap(center.y - radius) + r}, r,
                         packed(color));
}

void Canvas::circle_frame(ImVec2 center, float radius, Color color, float thickness) {
  const float width = whole_pixels(thickness);
  const float r = std::round(radius * 2 * scale_) / 2 / scale_;
  list_->AddCircle({snap(center.x - radius) + r, snap(center.y - radius) + r},
                   r - (width + 1 / scale_) / 2 + line_inset, packed(color), 0, width);
}

void Canvas::line(std::span<const ImVec2> points, Color color, float thickness) {
  for (const ImVec2& point : points)
    list_->PathLineTo(point);
  list_->PathStroke(packed(color), ImDrawFlags_None, std::max(1 / scale_, thickness));
}

void Canvas::horizontal(float x, float y, float width, Color color, float thickness) {
  const float top = snap(y);
  list_->AddRectFilled({snap(x), top}, {snap(x + width), top + whole_pixels(thickness)},
                       packed(color));
}

void Canvas::glyph(char32_t value, Weight weight, float size, float x, float y, Color color) {
  const ImFontGlyph& glyph = glyphs_->glyph(value, weight, size);
  if (!glyph.Visible) return;
  const float left = snap(x);
  const float top = y - glyphs_->above_baseline(weight, size);
  list_->PrimReserve(6, 4);
  list_->PrimRectUV({left + glyph.X0, top + glyph.Y0}, {left + glyph.X1, top + glyph.Y1},
                    {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, packed(color));
}

Behind::Behind(ImDrawList& list) : list_(&list) {
  layers_.Split(list_, layer_count);
  layers_.SetCurrentChannel(list_, before);
}

void Behind::begin() {
  layers_.SetCurrentChannel(list_, behind);
}

Behind::~Behind() {
  layers_.Merge(list_);
}

}  // namespace kit
