#pragma once
// The kinds of change that normalisation made, each with its first place in the text.

#include <array>
#include <cstddef>
#include <cstdint>

#include "verify/check.hpp"

namespace verify {

enum class Normalisation : std::uint8_t {
  full_width,  // full-width letters and digits replaced by ASCII
  separators,  // spaces and dashes removed
  invisible,   // zero-width, bidi and control characters removed
  upper_case,  // lower-case letters replaced by capitals
  look_alike,  // characters of other scripts replaced by the letters that they look like
  spaces,      // spaces around or between Han characters removed
  radical,     // radicals (copied from a PDF) replaced by ideographs
};

inline constexpr std::size_t change_kinds = 7;

class Notes {
public:
  void add(Normalisation change, std::uint32_t raw_offset) noexcept {
    const auto bit = 1U << static_cast<unsigned>(change);
    if ((seen_ & bit) == 0) first_[static_cast<std::size_t>(change)] = raw_offset;
    seen_ |= bit;
  }

  [[nodiscard]] bool any() const noexcept { return seen_ != 0; }
  [[nodiscard]] bool has(Normalisation change) const noexcept {
    return ((seen_ >> static_cast<unsigned>(change)) & 1U) != 0;
  }
  // The first character that was changed.
  [[nodiscard]] Span span(Normalisation change) const noexcept {
    const std::uint32_t begin = first_[static_cast<std::size_t>(change)];
    return {begin, begin + 1};
  }

private:
  unsigned seen_ = 0;
  std::array<std::uint32_t, change_kinds> first_{};
};

}  // namespace verify
