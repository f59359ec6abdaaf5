#pragma once
// Provinces of GB/T 2260, by the first two digits of an area code.

#include <cstdint>

namespace verify {

// The 31 mainland provinces, and Taiwan's 71.
[[nodiscard]] constexpr bool is_province(unsigned code) noexcept {
  // Per tens digit, a bit for each ones digit that is in use.
  constexpr std::uint32_t in_use[] = {0,
                                      0b0000'111110,
                                      0b0000'001110,
                                      0b0011'111110,
                                      0b0001'111110,
                                      0b0000'011111,
                                      0b0000'111110,
                                      0b0000'000010};
  return code < 80 && ((in_use[code / 10] >> (code % 10)) & 1U) != 0;
}

inline constexpr unsigned taiwan_province = 71;

}  // namespace verify
