#pragma once
// A number or code as somebody typed it, reduced to plain ASCII letters and digits.
//
//   const CodeText code{"１１０１０１－1990 0101 880x"};
//   code.view();         // "11010119900101880X"
//   code.raw_span(0, 6); // {0, 6}: where those characters stand in the text as it was typed
//
// Nothing is allocated. A text that needs no change is not even copied, so it must outlive what is
// made of it.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/notes.hpp"
#include "verify/check.hpp"

namespace verify {

// Characters that people put between groups of digits, beyond spaces and dashes.
enum class Separators : std::uint8_t { standard, telephone };

class CodeText {
public:
  // The longest code that a check accepts is 32 characters; what lies beyond this capacity is only
  // counted.
  static constexpr std::size_t capacity = 48;
  // Stands for a character that is neither ASCII nor a look-alike of it.
  static constexpr char other = '\x1A';

  explicit CodeText(std::string_view text, Separators separators = Separators::standard) noexcept;

  // The first `capacity` characters.
  [[nodiscard]] std::string_view view() const noexcept {
    return plain_ ? text_ : std::string_view(characters_.data(), std::min(size_, capacity));
  }
  // How many characters there are, also beyond the capacity.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }

  // Where the characters [begin, end) stand in the text as it was typed.
  [[nodiscard]] Span raw_span(std::size_t begin, std::size_t end) const noexcept;
  // The whole text as it was typed.
  [[nodiscard]] Span raw_span() const noexcept { return {0, raw_size_}; }
  // What was changed on the way.
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
