#pragma once
// Caches the JSON that is equal in every recommendation, which is most of an answer: it depends
// only on the pack and the language. A text is empty until it is needed for the first time.

#include <optional>
#include <string>
#include <vector>

#include "verify/time.hpp"

namespace verify {

struct Blocker;

struct MethodTexts {
  std::string basis;                // the member of its eta
  std::vector<std::string> stages;  // all members but "when"
  std::string about;                // members "fees", "fields", "id", "needs" and "optional_fields"
  std::string title;                // members "title" and "tries"
  std::vector<std::string> reasons;  // three for each requirement, one for each consideration
};

// The whole JSON of a blocker with one date. Only future dates occur, so there are about thirty.
struct BlockerText {
  const Blocker* blocker;
  std::optional<Date> possible_from;
  std::string object;
};

// The texts of all methods and blockers of a pack in one language. They must not be used with
// another pack or other texts, nor when other documents are old.
struct AdviceTexts {
  std::string locale;
  std::size_t old_documents = 0;  // how many were old
  std::vector<MethodTexts> methods;
  std::vector<BlockerText> blockers;
};

}  // namespace verify
