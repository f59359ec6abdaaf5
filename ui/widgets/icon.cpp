#include "widgets/icon.hpp"

namespace verify::ui {

namespace {

// Draws a line through points that are given in a square from -1 to 1.
template <std::size_t count>
void stroke(Canvas& canvas, ImVec2 center, float size, Color color,
            const std::array<ImVec2, count>& points) {
  std::array<ImVec2, count> placed;
  for (std::size_t i = 0; i < count; ++i) {
    placed[i] = {center.x + points[i].x * size / 2, center.y + points[i].y * size / 2};
  }
  canvas.line(placed, color, std::max(1.6F, size / 9));
}

void question_mark(Canvas& canvas, ImVec2 center, float size, Color color) {
  const TextStyle style{{size * 1.15F, size * 1.3F, Weight::semibold}, color};
  const Paragraph mark = lay_out(canvas, "?", style.type);
  draw(canvas, mark, style, center.x - mark.width / 2, center.y - mark.height / 2, mark.width);
}

void person(Canvas& canvas, ImVec2 center, float size, Color color) {
  canvas.circle_frame({center.x, center.y - size * 0.22F}, size * 0.22F, color, size / 11);
  stroke(canvas, center, size, color,
         std::array<ImVec2, 7>{{{-0.78F, 0.86F},
                                {-0.7F, 0.5F},
                                {-0.4F, 0.28F},
                                {0, 0.22F},
                                {0.4F, 0.28F},
                                {0.7F, 0.5F},
                                {0.78F, 0.86F}}});
}

void building(Canvas& canvas, ImVec2 center, float size, Color color) {
  stroke(canvas, center, size, color,
         std::array<ImVec2, 4>{{{-0.56F, 0.82F}, {-0.56F, -0.8F}, {0.56F, -0.8F}, {0.56F, 0.82F}}});
  stroke(canvas, center, size, color, std::array<ImVec2, 2>{{{-0.86F, 0.82F}, {0.86F, 0.82F}}});
  for (const float y : {-0.4F, 0.06F}) {
    for (const float x : {-0.22F, 0.22F}) {
      const ImVec2 at{center.x + x * size / 2, center.y + y * size / 2};
      canvas.fill({at.x - size / 18, at.y - size / 18, size / 9, size / 9}, color);
    }
  }
  stroke(canvas, center, size, color, std::array<ImVec2, 2>{{{0, 0.82F}, {0, 0.48F}}});
}

void warning(Canvas& canvas, ImVec2 center, float size, Color color) {
  stroke(canvas, center, size, color,
         std::array<ImVec2, 4>{{{0, -0.86F}, {0.94F, 0.76F}, {-0.94F, 0.76F}, {0, -0.86F}}});
  stroke(canvas, center, size, color, std::array<ImVec2, 2>{{{0, -0.3F}, {0, 0.22F}}});
  canvas.circle({center.x, center.y + size * 0.25F}, std::max(0.8F, size / 16), color);
}

void outside(Canvas& canvas, ImVec2 center, float size, Color color) {
  stroke(canvas, center, size, color, std::array<ImVec2, 2>{{{-0.6F, 0.6F}, {0.6F, -0.6F}}});
  stroke(canvas, center, size, color,
         std::array<ImVec2, 3>{{{-0.2F, -0.62F}, {0.62F, -0.62F}, {0.62F, 0.2F}}});
}

}  // namespace

void icon(Canvas& canvas, Icon icon, ImVec2 center, float size, Color color) {
  switch (icon) {
    case Icon::check:
      return stroke(canvas, center, size, color,
                    std::array<ImVec2, 3>{{{-0.8F, 0.06F}, {-0.22F, 0.62F}, {0.84F, -0.6F}}});
    case Icon::cross:
      stroke(canvas, center, size, color, std::array<ImVec2, 2>{{{-0.6F, -0.6F}, {0.6F, 0.6F}}});
      return stroke(canvas, center, size, color,
                    std::array<ImVec2, 2>{{{-0.6F, 0.6F}, {0.6F, -0.6F}}});
    case Icon::dot:
      return canvas.circle(center, size * 0.19F, color);
    case Icon::question:
      return question_mark(canvas, center, size, color);
    case Icon::chevron:
      return stroke(canvas, center, size, color,
                    std::array<ImVec2, 3>{{{-0.35F, -0.7F}, {0.35F, 0}, {-0.35F, 0.7F}}});
    case Icon::arrow:
      stroke(canvas, center, size, color, std::array<ImVec2, 2>{{{-0.9F, 0}, {0.85F, 0}}});
      return stroke(canvas, center, size, color,
                    std::array<ImVec2, 3>{{{0.3F, -0.55F}, {0.9F, 0}, {0.3F, 0.55F}}});
    case Icon::person:
      return person(canvas, center, size, color);
    case Icon::building:
      return building(canvas, center, size, color);
    case Icon::warning:
      return warning(canvas, center, size, color);
    case Icon::outside:
      return outside(canvas, center, size, color);
    case Icon::clock:
      canvas.circle_frame(center, size / 2, color, size / 10);
      return stroke(canvas, center, size, color,
                    std::array<ImVec2, 3>{{{0, -0.6F}, {0, 0}, {0.42F, 0.3F}}});
  }
}

}  // namespace verify::ui
