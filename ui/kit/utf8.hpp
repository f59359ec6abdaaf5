#pragma once
// Decodes UTF-8 from any bytes: an invalid byte counts as one code point, U+FFFD.

#include <cstdint>
#include <string_view>

namespace kit {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 0;  // its length; 0 only at the end of the text
};

// The code point that starts at byte `at`.
[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return {};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::uint32_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  constexpr CodePoint invalid{0xFFFD, 1};
  if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return invalid;
  char32_t value = first & (0x7FU >> length);
  for (std::uint32_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return invalid;
    value = (value << 6) | (byte(i) & 0x3FU);
  }
  constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < smallest[length] || value > 0x10FFFF || surrogate) return invalid;
  return {value, length};
}

// The number of code points in the text.
[[nodiscard]] inline std::uint32_t code_point_count(std::string_view text) noexcept {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).bytes)
    ++count;
  return count;
}

// The index of the first byte of code point number `index`; the size of the text when it has fewer.
[[nodiscard]] inline std::size_t byte_of(std::string_view text, std::uint32_t index) noexcept {
  std::size_t at = 0;
  for (std::uint32_t i = 0; i < index && at < text.size(); ++i)
    at += decode(text, at).bytes;
  return at;
}

}  // namespace kit
