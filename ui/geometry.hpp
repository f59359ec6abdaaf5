#pragma once
// Positions and rectangles in CSS pixels, from the canvas's top left.

#include <algorithm>

namespace verify::ui {

struct Point {
  float x = 0;
  float y = 0;
};

struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  [[nodiscard]] float right() const noexcept { return x + width; }
  [[nodiscard]] float bottom() const noexcept { return y + height; }
  [[nodiscard]] Point center() const noexcept { return {x + width / 2, y + height / 2}; }

  // Smaller by `by` on every side; larger when `by` is negative.
  [[nodiscard]] Rect inset(float by) const noexcept {
    return {x + by, y + by, width - 2 * by, height - 2 * by};
  }

  friend bool operator==(const Rect&, const Rect&) = default;
};

}  // namespace verify::ui
