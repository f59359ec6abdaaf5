#include "canvas.hpp"

#include <imgui.h>

#include <cmath>

namespace verify::ui {

namespace {

ImDrawFlags flags_of(Corners corners) noexcept {
  if (corners == Corners::left) return ImDrawFlags_RoundCornersLeft;
  if (corners == Corners::right) return ImDrawFlags_RoundCornersRight;
  return ImDrawFlags_RoundCornersAll;
}

// Thin frames never vanish and are never blurred.
float whole_pixels(float value) noexcept {
  return std::max(1.0F, std::round(value));
}

}  // namespace

float Canvas::device(float css) const noexcept {
  return std::round(css * scale_);
}

void Canvas::fill(const Rect& rect, Color color, float radius, Corners corners) {
  list_->AddRectFilled({device(rect.x), device(rect.y)},
                       {device(rect.right()), device(rect.bottom())}, packed(color),
                       radius * scale_, flags_of(corners));
}

void Canvas::box(const Rect& rect, Color fill_color, Color frame_color, float radius,
                 float thickness) {
  const float inset = whole_pixels(thickness * scale_) / scale_;
  fill(rect, frame_color, radius);
  const Rect snapped{device(rect.x) / scale_, device(rect.y) / scale_,
                     (device(rect.right()) - device(rect.x)) / scale_,
                     (device(rect.bottom()) - device(rect.y)) / scale_};
  fill(snapped.inset(inset), fill_color, std::max(0.0F, radius - inset));
}

void Canvas::frame(const Rect& rect, Color color, float radius, float thickness) {
  const float width = whole_pixels(thickness * scale_);
  // AddRect centres its line half a pixel inside the corner that it is given.
  const float shift = width / 2 - 0.5F;
  list_->AddRect({device(rect.x) + shift, device(rect.y) + shift},
                 {device(rect.right()) - shift, device(rect.bottom()) - shift}, packed(color),
                 radius * scale_, ImDrawFlags_RoundCornersAll, width);
}

void Canvas::circle(Point center, float radius, Color color) {
  const float r = std::round(radius * 2 * scale_) / 2;
  const float x = device(center.x - radius) + r;
  const float y = device(center.y - radius) + r;
  list_->AddCircleFilled({x, y}, r, packed(color));
}

void Canvas::circle_frame(Point center, float radius, Color color, float thickness) {
  const float width = whole_pixels(thickness * scale_);
  const float r = std::round(radius * 2 * scale_) / 2;
  const float x = device(center.x - radius) + r;
  const float y = device(center.y - radius) + r;
  list_->AddCircle({x, y}, r - width / 2, packed(color), 0, width);
}

void Canvas::line(std::span<const Point> points, Color color, float thickness) {
  for (const Point& point : points)
    list_->PathLineTo({point.x * scale_, point.y * scale_});
  list_->PathStroke(packed(color), ImDrawFlags_None, std::max(1.0F, thickness * scale_));
}

void Canvas::horizontal(float x, float y, float width, Color color, float thickness) {
  const float top = device(y);
  list_->AddRectFilled({device(x), top},
                       {device(x + width), top + whole_pixels(thickness * scale_)}, packed(color));
}

void Canvas::glyph(char32_t value, Weight weight, float size, float x, float y, Color color) {
  const ImFontGlyph& glyph = glyphs_->glyph(value, weight, size);
  if (!glyph.Visible) return;
  const float left = std::round(x);
  list_->PrimReserve(6, 4);
  list_->PrimRectUV({left + glyph.X0, y + glyph.Y0}, {left + glyph.X1, y + glyph.Y1},
                    {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, packed(color));
}

int Canvas::mark() const noexcept {
  return list_->VtxBuffer.Size;
}

void Canvas::stretch(int first, int last, float y, float by) {
  const float below = y * scale_;
  const float shift = device(y + by) - device(y);
  for (int i = first; i < last; ++i) {
    ImDrawVert& vertex = list_->VtxBuffer[i];
    if (vertex.pos.y > below) vertex.pos.y += shift;
  }
}

}  // namespace verify::ui
