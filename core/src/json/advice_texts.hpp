#pragma once
// What every recommendation says about a method or a blocker in the same words, most of an answer:
// its JSON depends only on the pack and the language. Empty until it is needed for the first time.

#include <optional>
#include <string>
#include <vector>

#include "verify/time.hpp"

namespace verify {

struct Blocker;

struct MethodTexts {
  std::string basis;                 // the member of its eta
  std::string limits;                // members "max", "min" and "unit" of its eta
  std::string about;                 // members "fields", "id" and "needs"
  std::string title;                 // the member
  std::vector<std::string> reasons;  // three for each requirement, one for each consideration
};

// A whole blocker, as it is said with one date. A date is said while it is in the future, so there
// are some thirty.
struct BlockerText {
  const Blocker* blocker;
  std::optional<Date> possible_from;
  std::string object;
};

// Those of all methods and blockers of a pack in one language; of no use for another pack or other
// texts.
struct AdviceTexts {
  std::string locale;
  std::vector<MethodTexts> methods;
  std::vector<BlockerText> blockers;
};

}  // namespace verify
