#pragma once
// Finds what somebody probably meant to type: every value that is one small slip away from the text
// and completely valid, the most plausible first.

#include <cstddef>
#include <string_view>
#include <vector>

#include "check/registry.hpp"

namespace verify {

// What the repaired value must look like. `text` is normalised: ASCII without separators.
struct RepairRules {
  std::size_t length;         // of a valid value
  std::string_view alphabet;  // the characters it is made of, tried one by one
  std::string_view last;      // further characters that only the last place may have
  std::string_view
      effort;  // per place, '0' to '9': how unlikely a slip is there (people know their birthday)
  bool (*is_valid)(std::string_view value, const CheckContext& context);
};

struct Repair {
  Fix fix;
  std::size_t begin = 0;  // what was wrong: [begin, end) of the normalised text
  std::size_t end = 0;
};

// At most three, best first. Kinds of slip: letters taken for digits, a key hit twice or not at
// all, two neighbours swapped, one wrong character.
[[nodiscard]] std::vector<Repair> find_repairs(std::string_view text, const RepairRules& rules,
                                               const CheckContext& context);

// Copies the fixes of `repairs` to an issue.
void offer(Issue& issue, std::vector<Repair> repairs);

}  // namespace verify
