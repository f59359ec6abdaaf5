#pragma once
// Paints the pixels of a frame with a slow and obvious rasteriser, and collects the pairs of text
// and background colours.

#include <vector>

#include "geometry.hpp"
#include "harness.hpp"
#include "kit/color.hpp"

struct ImDrawVert;

namespace verify::ui {

// The colour of a drawn letter, and a colour behind it.
struct TextPair {
  Color text;
  Color background;
  Rect rect;
};

class Picture {
public:
  // Paints the frame on stage, which must have scale 1.
  explicit Picture(const Harness& stage);
  // The same for only a part of the frame.
  Picture(const Harness& stage, const Rect& window);

  [[nodiscard]] Color at(float x, float y) const;
  [[nodiscard]] const std::vector<TextPair>& texts() const { return texts_; }

private:
  void paint(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c);
  void note_text(const ImDrawVert& first, const ImDrawVert& last);

  [[nodiscard]] std::size_t index(int column, int row) const;

  int left_, top_, right_, bottom_;
  std::vector<Color> pixels_;
  std::vector<TextPair> texts_;
};

}  // namespace verify::ui
