#include "picture.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace verify::ui {

namespace {

Color unpacked(ImU32 value) {
  const auto channel = [value](int shift) { return static_cast<std::uint8_t>(value >> shift); };
  return {channel(0), channel(8), channel(16), channel(24)};
}

float alpha_of(const ImDrawVert& vertex) {
  return static_cast<float>(unpacked(vertex.col).alpha) / 255.0F;
}

float side(const ImVec2& a, const ImVec2& b, float x, float y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

}  // namespace

Picture::Picture(const Harness& stage)
    : Picture(stage, {0, 0, stage.view.device.width, stage.height}) {}

Picture::Picture(const Harness& stage, const Rect& window)
    : left_(static_cast<int>(std::floor(window.x))),
      top_(static_cast<int>(std::floor(window.y))),
      right_(static_cast<int>(std::ceil(window.right()))),
      bottom_(static_cast<int>(std::ceil(window.bottom()))),
      pixels_(static_cast<std::size_t>(right_ - left_) * static_cast<std::size_t>(bottom_ - top_),
              stage.view.theme.page) {
  const ImDrawList& list = *stage.view.draw_data().CmdLists[0];
  const ImVec2 white = ImGui::GetIO().Fonts->TexUvWhitePixel;
  for (int i = 0; i + 2 < list.IdxBuffer.Size; i += 3) {
    const ImDrawVert& a = list.VtxBuffer[static_cast<int>(list.IdxBuffer[i])];
    const ImDrawVert& b = list.VtxBuffer[static_cast<int>(list.IdxBuffer[i + 1])];
    const ImDrawVert& c = list.VtxBuffer[static_cast<int>(list.IdxBuffer[i + 2])];
    const bool is_letter = a.uv.x != white.x || a.uv.y != white.y;
    if (!is_letter) {
      paint(a, b, c);
    } else {
      // A letter has two triangles; the first one has its upper left and lower right corners.
      note_text(a, c);
      i += 3;
    }
  }
}

std::size_t Picture::index(int column, int row) const {
  return static_cast<std::size_t>(row - top_) * static_cast<std::size_t>(right_ - left_) +
         static_cast<std::size_t>(column - left_);
}

Color Picture::at(float x, float y) const {
  return pixels_[index(std::clamp(static_cast<int>(x), left_, right_ - 1),
                       std::clamp(static_cast<int>(y), top_, bottom_ - 1))];
}

// Paints every pixel whose centre is in the triangle. Edges are smooth, because their outer corners
// are transparent.
void Picture::paint(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
  const float area = side(a.pos, b.pos, c.pos.x, c.pos.y);
  if (area == 0) return;
  const Color color = unpacked(a.col);
  const int left = std::max(left_, static_cast<int>(std::min({a.pos.x, b.pos.x, c.pos.x})));
  const int right = std::min(right_, static_cast<int>(std::max({a.pos.x, b.pos.x, c.pos.x})) + 1);
  const int top = std::max(top_, static_cast<int>(std::min({a.pos.y, b.pos.y, c.pos.y})));
  const int bottom = std::min(bottom_, static_cast<int>(std::max({a.pos.y, b.pos.y, c.pos.y})) + 1);
  for (int row = top; row < bottom; ++row) {
    for (int column = left; column < right; ++column) {
      const float x = static_cast<float>(column) + 0.5F;
      const float y = static_cast<float>(row) + 0.5F;
      const float of_a = side(b.pos, c.pos, x, y) / area;
      const float of_b = side(c.pos, a.pos, x, y) / area;
      const float of_c = 1 - of_a - of_b;
      if (of_a < 0 || of_b < 0 || of_c < 0) continue;
      const float cover = of_a * alpha_of(a) + of_b * alpha_of(b) + of_c * alpha_of(c);
      Color& pixel = pixels_[index(column, row)];
      pixel = mix(pixel, color, std::min(cover, 1.0F));
    }
  }
}

// Notes the colours under the middle and under the corners of the letter.
void Picture::note_text(const ImDrawVert& first, const ImDrawVert& last) {
  const Rect rect{first.pos.x, first.pos.y, last.pos.x - first.pos.x, last.pos.y - first.pos.y};
  const bool is_seen = rect.x >= static_cast<float>(left_) && rect.y >= static_cast<float>(top_) &&
                       rect.right() <= static_cast<float>(right_) &&
                       rect.bottom() <= static_cast<float>(bottom_);
  if (!is_seen) return;
  const Color text = unpacked(first.col);
  for (const float x : {0.1F, 0.5F, 0.9F}) {
    for (const float y : {0.2F, 0.5F, 0.9F}) {
      texts_.push_back({text, at(rect.x + rect.width * x, rect.y + rect.height * y), rect});
    }
  }
}

}  // namespace verify::ui
