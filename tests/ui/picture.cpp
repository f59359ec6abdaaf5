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

float side(const ImVec2& a, const ImVec2& b, float x, float y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

}  // namespace

Picture::Picture(const Stage& stage)
    : width_(static_cast<int>(std::ceil(stage.view.device.width))),
      height_(static_cast<int>(std::ceil(stage.height))),
      pixels_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_),
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
      // Two triangles a letter; the first has its upper left and its lower right corner.
      note_text(a, c);
      i += 3;
    }
  }
}

Color Picture::at(float x, float y) const {
  const int column = std::clamp(static_cast<int>(x), 0, width_ - 1);
  const int row = std::clamp(static_cast<int>(y), 0, height_ - 1);
  return pixels_[static_cast<std::size_t>(row) * static_cast<std::size_t>(width_) +
                 static_cast<std::size_t>(column)];
}

// Every pixel whose centre lies in the triangle. The fringes that smooth an edge are left out.
void Picture::paint(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
  const Color color = unpacked(a.col);
  if (color.alpha == 0 || unpacked(b.col).alpha == 0 || unpacked(c.col).alpha == 0) return;
  const int left = std::max(0, static_cast<int>(std::min({a.pos.x, b.pos.x, c.pos.x})));
  const int right = std::min(width_, static_cast<int>(std::max({a.pos.x, b.pos.x, c.pos.x})) + 1);
  const int top = std::max(0, static_cast<int>(std::min({a.pos.y, b.pos.y, c.pos.y})));
  const int bottom = std::min(height_, static_cast<int>(std::max({a.pos.y, b.pos.y, c.pos.y})) + 1);
  for (int row = top; row < bottom; ++row) {
    for (int column = left; column < right; ++column) {
      const float x = static_cast<float>(column) + 0.5F;
      const float y = static_cast<float>(row) + 0.5F;
      const float ab = side(a.pos, b.pos, x, y);
      const float bc = side(b.pos, c.pos, x, y);
      const float ca = side(c.pos, a.pos, x, y);
      const bool is_inside = (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
      if (!is_inside) continue;
      Color& pixel = pixels_[static_cast<std::size_t>(row) * static_cast<std::size_t>(width_) +
                             static_cast<std::size_t>(column)];
      pixel = mix(pixel, color, static_cast<float>(color.alpha) / 255.0F);
    }
  }
}

// What is under the middle of the letter and under its corners.
void Picture::note_text(const ImDrawVert& first, const ImDrawVert& last) {
  const Rect rect{first.pos.x, first.pos.y, last.pos.x - first.pos.x, last.pos.y - first.pos.y};
  const Color text = unpacked(first.col);
  for (const float x : {0.1F, 0.5F, 0.9F}) {
    for (const float y : {0.2F, 0.5F, 0.9F}) {
      texts_.push_back({text, at(rect.x + rect.width * x, rect.y + rect.height * y), rect});
    }
  }
}

}  // namespace verify::ui
