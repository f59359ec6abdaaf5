#pragma once
// Decodes UTF-8 from any bytes: a byte that is not part of a well-formed sequence counts as one
// code point.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace verify {

// Stands for a byte that is not well-formed UTF-8; no code point has this value.
inline constexpr char32_t invalid_byte = 0xFFFFFFFF;

struct CodePoint {
  char32_t value = invalid_byte;
  std::uint32_t size = 1;  // number of bytes, at least 1
};

// The code point that starts at byte `at`, which must be inside `text`. Overlong forms, surrogates
// and values above U+10FFFF are not well-formed.
[[nodiscard]] CodePoint decode_utf8(std::string_view text, std::size_t at) noexcept;

void append_utf8(std::string& out, char32_t code_point);

[[nodiscard]] std::uint32_t count_code_points(std::string_view text) noexcept;

// The character at a code point offset, for a message; U+FFFD for an invalid byte, empty beyond the
// end.
[[nodiscard]] std::string character_at(std::string_view text, std::uint32_t offset);

}  // namespace verify
