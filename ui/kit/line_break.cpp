#include "line_break.hpp"

#include <algorithm>
#include <array>

namespace kit {

namespace {

// Punctuation that must not start a line, and punctuation that must not end one.
constexpr std::u32string_view closing =
    U"!),.:;?]}%°’”…‥·—–、。〉》」』】〕〗！），．：；？］｝～％℃";
constexpr std::u32string_view opening = U"([{‘“〈《「『【〔〖（［｛￥";

bool is_one_of(std::u32string_view set, char32_t value) noexcept {
  return set.find(value) != std::u32string_view::npos;
}

bool is_space(char32_t value) noexcept {
  return value == U' ' || value == U'\u3000' || value == U'\u200B';
}

// Characters of scripts without spaces. A line may end before or after each of them.
bool is_wide(char32_t value) noexcept {
  return (value >= 0x2E80 && value <= 0x303F) || (value >= 0x3040 && value <= 0x9FFF) ||
         (value >= 0xAC00 && value <= 0xD7A3) || (value >= 0xF900 && value <= 0xFAFF) ||
         (value >= 0xFE30 && value <= 0xFE4F) || (value >= 0xFF00 && value <= 0xFFEF) ||
         (value >= 0x20000 && value <= 0x3FFFF);
}

bool is_digit(char32_t value) noexcept {
  return value >= U'0' && value <= U'9';
}

bool is_latin_letter(char32_t value) noexcept {
  return (value >= U'a' && value <= U'z') || (value >= U'A' && value <= U'Z');
}

// Neighbours inside the names of units.
constexpr std::array<std::u32string_view, 6> unit_parts{U"分钟", U"分鐘", U"小时",
                                                        U"小時", U"工作", U"作日"};

bool is_inside_unit(char32_t left, char32_t right) noexcept {
  return std::any_of(unit_parts.begin(), unit_parts.end(),
                     [&](std::u32string_view part) { return part[0] == left && part[1] == right; });
}

// True when a break before `index` would part a number from its unit, or a unit: "7 天", "2日",
// "7 days", "分钟".
bool parts_unit(std::span<const Advance> text, std::uint32_t index) noexcept {
  const char32_t unit = text[index].value;
  const char32_t left = text[index - 1].value;
  if (is_inside_unit(left, unit)) return true;
  if (is_digit(left)) return is_wide(unit);
  return left == U' ' && index >= 2 && is_digit(text[index - 2].value) &&
         (is_wide(unit) || is_latin_letter(unit));
}

}  // namespace

bool may_break(char32_t left, char32_t right) noexcept {
  if (is_space(right) || is_one_of(closing, right) || is_one_of(opening, left)) return false;
  if (is_space(left)) return true;
  if (is_wide(left) || is_wide(right)) return true;
  // A Latin quotation mark or dash stays with the Latin text after it; an opening bracket may start
  // a line.
  return is_one_of(opening, right) && is_one_of(closing, left);
}

std::vector<Line> break_lines(std::span<const Advance> text, float max_width) {
  std::vector<Line> lines;
  const auto count = static_cast<std::uint32_t>(text.size());
  std::uint32_t begin = 0;
  // Ends the line before `end`; trailing spaces belong to no line.
  const auto end_line = [&](std::uint32_t end) {
    std::uint32_t last = end;
    while (last > begin && is_space(text[last - 1].value))
      --last;
    float width = 0;
    for (std::uint32_t i = begin; i < last; ++i)
      width += text[i].width;
    lines.push_back({begin, last, width});
    begin = end;
  };
  float width = 0;
  std::uint32_t last_break = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const char32_t value = text[i].value;
    if (value == U'\n') {
      end_line(i);
      begin = i + 1;
      width = 0;
      continue;
    }
    if (i > begin && may_break(text[i - 1].value, value) && !parts_unit(text, i)) last_break = i;
    width += text[i].width;
    if (width <= max_width || is_space(value) || i == begin) continue;
    end_line(last_break > begin ? last_break : i);
    while (begin < i && is_space(text[begin].value))
      ++begin;
    // Processes the characters again that moved to the new line, because it may be too long as
    // well.
    width = 0;
    i = begin - 1;
  }
  end_line(count);
  return lines;
}

}  // namespace kit
