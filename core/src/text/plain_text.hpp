#pragma once
// A name or another text in words, as somebody typed it, with what is never meant removed: spaces
// around it and around Han characters, invisible characters, full-width letters and digits,
// radicals in place of ideographs.
//
// Nothing is allocated until the value is asked for.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/notes.hpp"
#include "verify/check.hpp"

namespace verify {

class PlainText {
public:
  // No field takes more than 200 characters; a text with more than this is cut and `overflows`.
  static constexpr std::size_t capacity = 256;

  explicit PlainText(std::string_view text) noexcept;

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool overflows() const noexcept { return overflows_; }
  // The code point at a place; `invalid_byte` for a byte that is not UTF-8, 0 outside the text.
  [[nodiscard]] char32_t operator[](std::size_t place) const noexcept {
    return place < size_ ? characters_[place].value : U'\0';
  }

  // Replaces one character by another.
  void replace(std::size_t place, char32_t code_point) noexcept {
    characters_[place].value = code_point;
    changed_ = true;
  }

  // Keeps one ordinary space between words that need it, and none elsewhere. Once more after
  // replacing: what stands there now may need none.
  void remove_spaces() noexcept;

  // Where the characters [begin, end) stand in the text as it was typed.
  [[nodiscard]] Span raw_span(std::size_t begin, std::size_t end) const noexcept;
  // The whole text as it was typed.
  [[nodiscard]] Span raw_span() const noexcept { return {0, raw_size_}; }
  [[nodiscard]] const Notes& notes() const noexcept { return notes_; }
  // A space between two Han characters was removed.
  [[nodiscard]] bool had_inner_space() const noexcept { return had_inner_space_; }

  // The text as it is now; the one it was made from when nothing was changed.
  [[nodiscard]] std::string value() const;

private:
  struct Character {
    char32_t value;
    std::uint32_t raw_offset;
  };

  void read() noexcept;
  void append(char32_t value, std::uint32_t raw_offset) noexcept;

  std::string_view text_;
  std::array<Character, capacity> characters_;
  std::size_t size_ = 0;
  std::uint32_t raw_size_ = 0;
  bool overflows_ = false;
  bool changed_ = false;
  bool has_space_ = false;
  bool had_inner_space_ = false;
  Notes notes_;
};

}  // namespace verify
