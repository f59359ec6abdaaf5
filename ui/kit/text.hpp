#pragma once
// Lays out paragraphs with line_break.hpp, measures them and draws them with the host's glyphs.

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

// A paragraph after layout; widths and heights are in CSS pixels.
struct Paragraph {
  std::vector<Advance> text;
  std::vector<Line> lines;
  float width = 0;  // of the widest line
  float height = 0;
};

// No width limit: only `\n` ends a line.
inline constexpr float unbounded = 1.0e9F;

[[nodiscard]] Paragraph lay_out(Canvas& canvas, std::string_view text, const Type& type,
                                float max_width = unbounded, std::span<const Run> runs = {});

// Gives the same number of lines, but breaks after punctuation or makes the lines as even as
// possible; for headlines.
[[nodiscard]] Paragraph lay_out_balanced(Canvas& canvas, std::string_view text, const Type& type,
                                         float max_width);

// The width of the text on one line.
[[nodiscard]] float text_width(Canvas& canvas, std::string_view text, const Type& type);

// Draws into the box whose top left corner is (x, y) and which is `width` wide.
void draw(Canvas& canvas, const Paragraph& paragraph, const TextStyle& style, float x, float y,
          float width, std::span<const Run> runs = {});

// Draws one line; a line that is wider than `width` is cut and gets an ellipsis. Returns the drawn
// width.
float draw_line(Canvas& canvas, std::string_view text, const TextStyle& style, float x, float y,
                float width = unbounded, std::span<const Run> runs = {});

}  // namespace kit
