#pragma once
// Draws shapes and glyphs into a Dear ImGui draw list. Takes CSS pixels; every edge lands on a
// device pixel.

#include <span>

#include "color.hpp"
#include "geometry.hpp"
#include "glyphs.hpp"

namespace kit {

class Canvas {
public:
  // `scale`: device pixels in a CSS pixel.
  Canvas(ImDrawList& list, Glyphs& glyphs, float scale) noexcept
      : list_(&list), glyphs_(&glyphs), scale_(scale) {}

  void fill(const Rect& rect, Color color, float radius = 0,
            ImDrawFlags corners = ImDrawFlags_RoundCornersAll);
  // A filled rectangle with a frame of `thickness` inside its edge.
  void box(const Rect& rect, Color fill_color, Color frame, float radius, float thickness = 1);
  // Only the frame, e.g. a focus ring.
  void frame(const Rect& rect, Color color, float radius, float thickness);
  void circle(ImVec2 center, float radius, Color color);
  void circle_frame(ImVec2 center, float radius, Color color, float thickness);
  void line(std::span<const ImVec2> points, Color color, float thickness);
  void horizontal(float x, float y, float width, Color color, float thickness = 1);

  // One glyph with its pen at `x` on the baseline `y`.
  void glyph(char32_t value, Weight weight, float size, float x, float y, Color color);

  [[nodiscard]] ImDrawList& list() noexcept { return *list_; }
  [[nodiscard]] Glyphs& glyphs() noexcept { return *glyphs_; }
  [[nodiscard]] float scale() const noexcept { return scale_; }
  // The nearest edge of a device pixel, in CSS pixels.
  [[nodiscard]] float snap(float css) const noexcept;

private:
  // Thin frames never vanish and are never blurred.
  [[nodiscard]] float whole_pixels(float css) const noexcept;

  ImDrawList* list_;
  Glyphs* glyphs_;
  float scale_;
};

// Draws a background after its content, once the content's size is known, and puts it below the
// content.
class Behind {
public:
  // What is drawn from here on lies before.
  explicit Behind(ImDrawList& list);
  // Puts both together.
  ~Behind();
  Behind(const Behind&) = delete;
  Behind& operator=(const Behind&) = delete;

  // What is drawn from here on lies behind.
  void begin();

private:
  ImDrawList* list_;
  ImDrawListSplitter layers_;
};

}  // namespace kit
