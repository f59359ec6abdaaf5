#pragma once
// Classes of characters that normalisation treats in the same way in every field.

#include <string_view>

namespace verify {

[[nodiscard]] constexpr bool is_digit(char32_t c) noexcept {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_upper(char32_t c) noexcept {
  return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_lower(char32_t c) noexcept {
  return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_latin(char32_t c) noexcept {
  return is_upper(c) || is_lower(c);
}

// The same for bytes of a text; false for bytes outside ASCII.
[[nodiscard]] constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_upper(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_latin(char c) noexcept {
  return is_upper(c) || (c >= 'a' && c <= 'z');
}
[[nodiscard]] bool is_all_digits(std::string_view text) noexcept;

// The ASCII character for a full-width form; other characters are returned unchanged.
[[nodiscard]] constexpr char32_t narrowed(char32_t c) noexcept {
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

[[nodiscard]] bool is_space(char32_t c) noexcept;
[[nodiscard]] bool is_dash(char32_t c) noexcept;

// Zero-width and bidi marks, variation selectors, and control characters that are not spaces.
[[nodiscard]] bool is_invisible(char32_t c) noexcept;

// The capital Latin letter that looks like this Cyrillic or Greek letter, multiplication sign or
// Roman numeral; 0 for other characters.
[[nodiscard]] char look_alike_of(char32_t c) noexcept;

// True for emoji, pictures and characters that are not text. No register contains them.
[[nodiscard]] bool is_picture(char32_t c) noexcept;

// True for dots that people type instead of the middle dot of names (U+00B7).
[[nodiscard]] bool looks_like_middle_dot(char32_t c) noexcept;

}  // namespace verify
