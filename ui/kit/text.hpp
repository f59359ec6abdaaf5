#pragma once
// Paragraphs: broken into lines by line_break.hpp, measured and drawn with the host's glyphs.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "canvas.hpp"
#include "line_break.hpp"

namespace kit {

enum class Align : std::uint8_t { start, center, end };

struct TextStyle {
  Type type;
  Color color;
  Align align = Align::start;
};

// Code points [begin, end) in another colour and weight.
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Color color;
  Weight weight = Weight::regular;
};

// A laid out paragraph; widths and heights in CSS pixels.
struct Paragraph {
  std::vector<Advance> text;
  std::vector<Line> lines;
  float width = 0;  // of the widest line
  float height = 0;
};

// No end of a line but the text's own.
inline constexpr float unbounded = 1.0e9F;

[[nodiscard]] Paragraph lay_out(Canvas& canvas, std::string_view text, const Type& type,
                                float max_width = unbounded, std::span<const Run> runs = {});

// The same number of lines, but parted after punctuation or as even as possible: for headlines.
[[nodiscard]] Paragraph lay_out_balanced(Canvas& canvas, std::string_view text, const Type& type,
                                         float max_width);

// How wide the text is on one line.
[[nodiscard]] float text_width(Canvas& canvas, std::string_view text, const Type& type);

// Draws into the box from (x, y) that is `width` wide.
void draw(Canvas& canvas, const Paragraph& paragraph, const TextStyle& style, float x, float y,
          float width, std::span<const Run> runs = {});

// One line, cut with an ellipsis when it is wider than `width`. Returns how wide it is drawn.
float draw_line(Canvas& canvas, std::string_view text, const TextStyle& style, float x, float y,
                float width = unbounded, std::span<const Run> runs = {});

}  // namespace kit
