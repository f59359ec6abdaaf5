#pragma once
// A name or another text in words that somebody typed, after normalisation. Spaces around the text
// and around Han characters and invisible characters are removed; full-width letters and digits
// become ASCII; radicals become ideographs.
//
// It allocates nothing until `value` is called.

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
  // No field accepts more than 200 characters. A longer text than this is cut, and `overflows` is
  // true.
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

  // Keeps one ordinary space between words that need it, and removes all other spaces. Call it
  // again after `replace`, because the new character may need no space.
  void remove_spaces() noexcept;

  // The place of the characters [begin, end) in the typed text.
  [[nodiscard]] Span raw_span(std::size_t begin, std::size_t end) const noexcept;
  // The whole typed text.
  [[nodiscard]] Span raw_span() const noexcept { return {0, raw_size_}; }
  [[nodiscard]] const Notes& notes() const noexcept { return notes_; }
  // True when a space between two Han characters was removed.
  [[nodiscard]] bool had_inner_space() const noexcept { return had_inner_space_; }

  // The normalised text.
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
