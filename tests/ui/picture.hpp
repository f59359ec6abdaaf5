#pragma once
// The pixels of a frame, painted by a slow and obvious rasteriser; and the pairs of text and
// background in them.

#include <vector>

#include "geometry.hpp"
#include "kit/color.hpp"
#include "stage.hpp"

struct ImDrawVert;

namespace verify::ui {

// A letter that was drawn, and a colour that it stands on.
struct TextPair {
  Color text;
  Color background;
  Rect rect;
};

class Picture {
public:
  // Paints the frame on stage, which must be at scale 1, onto its page.
  explicit Picture(const Stage& stage);
  // Only what is in the window.
  Picture(const Stage& stage, const Rect& window);

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
