#pragma once
// What every recommendation says about a method in the same words, most of an answer: its JSON depends only on the pack
// and the language. Empty until it is needed for the first time.

#include <string>
#include <vector>

namespace verify {

struct MethodTexts {
  std::string basis;                 // the member of its eta
  std::string limits;                // members "max", "min" and "unit" of its eta
  std::string about;                 // members "fields", "id" and "needs"
  std::string title;                 // the member
  std::vector<std::string> reasons;  // three for each requirement, one for each consideration
};

// Those of all methods of a pack in one language; of no use for another pack or other texts.
struct AdviceTexts {
  std::string locale;
  std::vector<MethodTexts> methods;
};

}  // namespace verify
