#pragma once
// A number or code as somebody typed it, reduced to plain ASCII letters and digits.
//
//   const CodeText code{"１１０１０１－1990 0101 880x"};
//   code.view();         // "11010119900101880X"
//   code.raw_span(0, 6); // {0, 6}: where those characters stand in the text as it was typed
//
// It allocates nothing. A text that needs no change is not even copied, so the text must outlive
// the CodeText.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/notes.hpp"
#include "verify/check.hpp"

namespace verify {

// Which characters between groups of digits are removed, besides spaces and dashes.
enum class Separators : std::uint8_t { standard, telephone };

class CodeText {
public:
  // The longest code that a check accepts has 32 characters. Characters beyond this capacity are
  // only counted.
  static constexpr std::size_t capacity = 48;
  // Replaces a character that is neither ASCII nor looks like an ASCII character.
  static constexpr char other = '\x1A';

  explicit CodeText(std::string_view text, Separators separators = Separators::standard) noexcept;

  // The first `capacity` characters.
  [[nodiscard]] std::string_view view() const noexcept {
    return plain_ ? text_ : std::string_view(characters_.data(), std::min(size_, capacity));
  }
  // The number of characters, including those beyond the capacity.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }

  // The place of the characters [begin, end) in the typed text.
  [[nodiscard]] Span raw_span(std::size_t begin, std::size_t end) const noexcept;
  // The whole typed text.
  [[nodiscard]] Span raw_span() const noexcept { return {0, raw_size_}; }
  // What normalisation changed.
  [[nodiscard]] const Notes& notes() const noexcept { return notes_; }

private:
  void normalise(Separators separators) noexcept;
  void append(char character, std::uint32_t raw_offset) noexcept;

  std::string_view text_;
  // Filled only when something was changed.
  std::array<char, capacity> characters_;
  std::array<std::uint32_t, capacity> offsets_;
  std::size_t size_ = 0;
  std::uint32_t raw_size_ = 0;
  bool plain_;
  Notes notes_;
};

}  // namespace verify
