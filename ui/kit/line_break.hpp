#pragma once
// Finds the line breaks of a paragraph of mixed Chinese and Latin text.
//
// A line may end between any two Han characters, but in Latin text only at spaces, and never
// between a number and its unit. Closing punctuation never starts a line and opening punctuation
// never ends one (kinsoku). A word that is wider than a line is cut at the end of the line.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kit {

// One code point of a paragraph and its advance.
struct Advance {
  char32_t value = 0;
  float width = 0;
};

// A line: code points [begin, end) without trailing spaces, and their width.
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
