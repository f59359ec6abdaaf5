#pragma once
// Draws shapes and glyphs into a Dear ImGui draw list. Takes CSS pixels; every edge lands on a device pixel.

#include <array>
#include <span>

#include "color.hpp"
#include "geometry.hpp"
#include "glyphs.hpp"

struct ImDrawList;

namespace verify::ui {

enum class Corners : std::uint8_t { all, left, right };

class Canvas {
public:
  Canvas(ImDrawList& list, Glyphs& glyphs, float scale) noexcept
      : list_(&list), glyphs_(&glyphs), scale_(scale) {}

  void fill(const Rect& rect, Color color, float radius = 0, Corners corners = Corners::all);
  // A filled rectangle with a frame of `thickness` inside its edge.
  void box(const Rect& rect, Color fill_color, Color frame, float radius, float thickness = 1);
  // Only the frame, e.g. a focus ring.
  void frame(const Rect& rect, Color color, float radius, float thickness);
  void circle(Point center, float radius, Color color);
  void circle_frame(Point center, float radius, Color color, float thickness);
  void line(std::span<const Point> points, Color color, float thickness);
  void horizontal(float x, float y, float width, Color color, float thickness = 1);

  // One glyph with its pen at `x` on the baseline `y`, both in device pixels.
  void glyph(char32_t value, Weight weight, float size, float x, float y, Color color);

  // What is drawn from here on can be stretched later: everything below `y` moves down by `by`.
  [[nodiscard]] int mark() const noexcept;
  void stretch(int first, int last, float y, float by);

  [[nodiscard]] Glyphs& glyphs() noexcept { return *glyphs_; }
  [[nodiscard]] float scale() const noexcept { return scale_; }
  [[nodiscard]] float device(float css) const noexcept;

private:
  ImDrawList* list_;
  Glyphs* glyphs_;
  float scale_;
};

}  // namespace verify::ui
