#pragma once
// Where a paragraph of mixed Chinese and Latin text may be broken into lines.
//
// Between Han characters anywhere, between Latin words at spaces only, and never so that closing
// punctuation starts a line or opening punctuation ends one (kinsoku). Words that are wider than a
// line are cut where it ends.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kit {

// One code point of a paragraph and how far it moves the pen.
struct Advance {
  char32_t value = 0;
  float width = 0;
};

// A line: code points [begin, end) without the spaces at its end, and how wide they are.
struct Line {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  float width = 0;
};

// True when a line may end after `left` and the next one start with `right`.
[[nodiscard]] bool may_break(char32_t left, char32_t right) noexcept;

// Breaks a paragraph so that every line fits into `max_width`; `\n` always ends a line. At least
// one line.
[[nodiscard]] std::vector<Line> break_lines(std::span<const Advance> text, float max_width);

}  // namespace kit
