#include "text.hpp"

#include <cmath>
#include <optional>

#include "utf8.hpp"

namespace kit {

namespace {

constexpr char32_t ellipsis = U'…';

const Run* run_at(std::uint32_t index, std::span<const Run> runs) noexcept {
  for (const Run& run : runs) {
    if (index >= run.begin && index < run.end) return &run;
  }
  return nullptr;
}

std::vector<Advance> advances(Canvas& canvas, std::string_view text, const Type& type,
                              std::span<const Run> runs) {
  std::vector<Advance> out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    const Run* run = run_at(static_cast<std::uint32_t>(out.size()), runs);
    const Weight weight = run != nullptr ? run->weight : type.weight;
    out.push_back({point.value, canvas.glyphs().advance(point.value, weight, type.size)});
    at += point.bytes;
  }
  return out;
}

void measure(Paragraph& paragraph, const Type& type) {
  paragraph.width = 0;
  for (const Line& line : paragraph.lines) {
    paragraph.width = std::max(paragraph.width, line.width);
  }
  paragraph.height = static_cast<float>(paragraph.lines.size()) * type.line;
}

bool ends_a_clause(char32_t value) noexcept {
  return std::u32string_view(U"，。；：？！").find(value) != std::u32string_view::npos;
}

// The most even split into two lines after punctuation; null when no such split fits.
std::optional<std::vector<Line>> part_after_clause(std::span<const Advance> text, float max_width) {
  std::optional<std::vector<Line>> best;
  float narrowest = max_width + 0.01F;
  for (std::uint32_t i = 1; i < text.size(); ++i) {
    if (!ends_a_clause(text[i - 1].value) || !may_break(text[i - 1].value, text[i].value)) continue;
    std::vector<Line> lines = break_lines(text.first(i), max_width);
    std::vector<Line> rest = break_lines(text.subspan(i), max_width);
    if (lines.size() > 1 || rest.size() > 1) continue;
    const float width = std::max(lines[0].width, rest[0].width);
    if (width > narrowest) continue;
    narrowest = width;
    lines.push_back({rest[0].begin + i, rest[0].end + i, rest[0].width});
    best = std::move(lines);
  }
  return best;
}

// A last line of one or two characters looks like an accident: takes some from the line before, if
// the number of lines stays the same.
void fill_last_line(Paragraph& paragraph, const Type& type) {
  if (paragraph.lines.size() < 2) return;
  const Line before = paragraph.lines[paragraph.lines.size() - 2];
  const Line last = paragraph.lines.back();
  const float least = 3 * type.size;
  const bool is_own_line = last.begin > 0 && paragraph.text[last.begin - 1].value == U'\n';
  if (last.width >= least || last.width == 0 || is_own_line) return;
  const std::span<const Advance> both =
      std::span(paragraph.text).subspan(before.begin, last.end - before.begin);
  for (float width = before.width - type.size / 2; width > least; width -= type.size / 2) {
    const std::vector<Line> lines = break_lines(both, width);
    if (lines.size() != 2) return;
    const std::uint32_t begin = lines[1].begin;
    if (!may_break(both[begin - 1].value, both[begin].value)) return;  // a word was cut
    if (lines[1].width < least) continue;
    paragraph.lines.pop_back();
    paragraph.lines.back() = {lines[0].begin + before.begin, lines[0].end + before.begin,
                              lines[0].width};
    paragraph.lines.push_back(
        {lines[1].begin + before.begin, lines[1].end + before.begin, lines[1].width});
    return;
  }
}

// The baseline of a line whose box starts at `y`. Half of the leading is rounded down to device
// pixels, as in browsers, so that the text has the same place as in the page's inputs.
float baseline(Canvas& canvas, const Type& type, float y) {
  const FontMetrics metrics = canvas.glyphs().metrics(type.weight, type.size);
  const float leading = (type.line - metrics.ascent - metrics.descent) * canvas.scale();
  // A small tolerance for rounding errors, because the value was divided and multiplied by the
  // scale.
  return canvas.snap(y) + std::floor(leading / 2 + 0.001F) / canvas.scale() + metrics.ascent;
}

}  // namespace

Paragraph lay_out(Canvas& canvas, std::string_view text, const Type& type, float max_width,
                  std::span<const Run> runs) {
  Paragraph paragraph;
  paragraph.text = advances(canvas, text, type, runs);
  // A small tolerance: text must fit into the width that was measured for it.
  paragraph.lines = break_lines(paragraph.text, max_width + 0.01F);
  fill_last_line(paragraph, type);
  measure(paragraph, type);
  return paragraph;
}

Paragraph lay_out_balanced(Canvas& canvas, std::string_view text, const Type& type,
                           float max_width) {
  Paragraph paragraph = lay_out(canvas, text, type, max_width);
  const std::size_t count = paragraph.lines.size();
  if (count < 2) return paragraph;
  if (count == 2) {
    if (auto lines = part_after_clause(paragraph.text, max_width)) {
      paragraph.lines = std::move(*lines);
      measure(paragraph, type);
      return paragraph;
    }
  }
  float too_narrow = paragraph.width / static_cast<float>(count) / 2;
  float fits = paragraph.width;
  while (fits - too_narrow > type.size / 2) {
    const float width = (fits + too_narrow) / 2;
    std::vector<Line> lines = break_lines(paragraph.text, width);
    if (lines.size() > count) {
      too_narrow = width;
    } else {
      fits = width;
      paragraph.lines = std::move(lines);
    }
  }
  measure(paragraph, type);
  return paragraph;
}

float text_width(Canvas& canvas, std::string_view text, const Type& type) {
  return lay_out(canvas, text, type).width;
}

void draw(Canvas& canvas, const Paragraph& paragraph, const TextStyle& style, float x, float y,
          float width, std::span<const Run> runs) {
  for (const Line& line : paragraph.lines) {
    float pen = canvas.snap(x);
    if (style.align != Align::start) {
      const float room =
          style.align == Align::center ? (width - line.width) / 2 : width - line.width;
      pen += std::floor(room * canvas.scale()) / canvas.scale();
    }
    const float base = baseline(canvas, style.type, y);
    for (std::uint32_t i = line.begin; i < line.end; ++i) {
      const Advance& at = paragraph.text[i];
      const Run* run = run_at(i, runs);
      canvas.glyph(at.value, run != nullptr ? run->weight : style.type.weight, style.type.size, pen,
                   base, run != nullptr ? run->color : style.color);
      pen += at.width;
    }
    y += style.type.line;
  }
}

float draw_line(Canvas& canvas, std::string_view text, const TextStyle& style, float x, float y,
                float width, std::span<const Run> runs) {
  Paragraph paragraph = lay_out(canvas, text, style.type);
  if (paragraph.width > width) {
    const float dots = canvas.glyphs().advance(ellipsis, style.type.weight, style.type.size);
    const float room = width - dots;
    float used = 0;
    std::uint32_t kept = 0;
    while (kept < paragraph.text.size() && used + paragraph.text[kept].width <= room) {
      used += paragraph.text[kept++].width;
    }
    paragraph.text.resize(kept);
    paragraph.text.push_back({ellipsis, dots});
    paragraph.lines = {{0, kept + 1, used + dots}};
    paragraph.width = used + dots;
  }
  draw(canvas, paragraph, style, x, y, width, runs);
  return paragraph.width;
}

}  // namespace kit
