#pragma once
// Draws shapes and glyphs into a Dear ImGui draw list. Lengths are in CSS pixels; edges are snapped
// to device pixels.

#include <span>

#include "color.hpp"
#include "geometry.hpp"
#include "glyphs.hpp"

namespace kit {

class Canvas {
public:
  // `scale`: device pixels per CSS pixel.
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
  // Rounds to the nearest edge of a device pixel; the result is in CSS pixels.
  [[nodiscard]] float snap(float css) const noexcept;

private:
  // Rounds to whole device pixels, at least one, so that thin frames never vanish or blur.
  [[nodiscard]] float whole_pixels(float css) const noexcept;

  ImDrawList* list_;
  Glyphs* glyphs_;
  float scale_;
};

// Puts a background below its content although the background is drawn last, when the size of the
// content is known.
class Behind {
public:
  // Everything drawn from now on is in the front layer.
  explicit Behind(ImDrawList& list);
  // Merges both layers.
  ~Behind();
  Behind(const Behind&) = delete;
  Behind& operator=(const Behind&) = delete;

  // Everything drawn from now on is in the back layer.
  void begin();

private:
  ImDrawList* list_;
  ImDrawListSplitter layers_;
};

}  // namespace kit
