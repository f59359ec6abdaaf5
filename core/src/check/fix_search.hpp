#pragma once
// Finds the values that somebody probably meant: valid values that differ from the text by one
// small slip, the most plausible first.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "check/registry.hpp"

namespace verify {

constexpr std::size_t longest_fix = 18;

// A check character as an equation: the weighted sum of the values of all places, modulo `modulus`,
// is `remainder`. The value of a character is its place in the alphabet, or 10 for the character
// that only the last place may have. Modulus 1 means that there is no check character.
struct CheckSum {
  unsigned modulus = 1;  // a prime, so that every weight has an inverse
  unsigned remainder = 0;
  std::array<std::uint8_t, longest_fix> weights{};
  std::array<std::uint8_t, longest_fix> inverses{};
};

constexpr CheckSum check_sum(unsigned modulus, unsigned remainder,
                             const std::array<std::uint8_t, longest_fix>& weights) noexcept {
  CheckSum sum{modulus, remainder, weights, {}};
  for (std::size_t i = 0; i < longest_fix; ++i) {
    while (weights[i] != 0 && weights[i] * sum.inverses[i] % modulus != 1)
      ++sum.inverses[i];
  }
  return sum;
}

// What the repaired value must look like. `text` is normalised: ASCII without separators.
struct FixRules {
  std::size_t length;         // of a valid value
  std::string_view alphabet;  // all characters of a value, tried one by one
  std::string_view last;      // the character for the value 10, only in the last place
  std::string_view
      effort;  // per place, '0' to '9': how unlikely a slip is there (people know their birthday)
  bool (*is_valid)(std::string_view value, const CheckContext& context);
  CheckSum sum{};  // avoids a call of `is_valid` for nearly all values
};

struct RankedFix {
  Fix fix;
  std::size_t begin = 0;  // the wrong part: [begin, end) of the normalised text
  std::size_t end = 0;
};

// At most three fixes, best first. Kinds of slip: a letter instead of a digit, a key pressed twice
// or not at all, two neighbours swapped, one wrong character.
[[nodiscard]] std::vector<RankedFix> find_fixes(std::string_view text, const FixRules& rules,
                                                const CheckContext& context);

// Copies the fixes of `ranked` to an issue.
void offer(Issue& issue, std::vector<RankedFix> ranked);

}  // namespace verify
