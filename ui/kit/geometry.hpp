#pragma once
// Positions (ImVec2) and rectangles, relative to the canvas's top left corner. Dear ImGui's unit is
// the CSS pixel here: io.DisplaySize is the page's size and io.DisplayFramebufferScale the number
// of device pixels per CSS pixel.

#include <imgui.h>

#include <algorithm>

namespace kit {

struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  [[nodiscard]] float right() const noexcept { return x + width; }
  [[nodiscard]] float bottom() const noexcept { return y + height; }
  [[nodiscard]] ImVec2 center() const noexcept { return {x + width / 2, y + height / 2}; }

  // Smaller by `by` on every side; larger when `by` is negative.
  [[nodiscard]] Rect inset(float by) const noexcept {
    return {x + by, y + by, width - 2 * by, height - 2 * by};
  }

  friend bool operator==(const Rect&, const Rect&) = default;
};

}  // namespace kit
