#pragma once
// Compares the answers of two packs to one applicant.

#include <string>

#include "diff/differences.hpp"
#include "verify/recommend.hpp"

namespace verify {

// The answers of both packs to one applicant, one of `of`.
struct BothAnswers {
  const DiffSide& before;
  const DiffSide& after;
  const BothFacts& facts;
  Recommendation before_answer;
  Recommendation after_answer;
  std::size_t of = 1;
};

[[nodiscard]] BothAnswers answers_to(const DiffSide& before, const DiffSide& after,
                                     const BothFacts& facts, Instant now, std::size_t of);

// The recommendation and the next question; nothing while a blocker applies, because nobody is
// recommended anything then.
void compare_recommended(const BothAnswers& answers, Differences& out);
// The blocker with this code, which one of the packs may not have.
void compare_blocker(const BothAnswers& answers, std::string_view code, Differences& out);
// The status and the reasons of a method; nothing if one of the answers does not have it.
void compare_method(const BothAnswers& answers, std::string_view id, Differences& out);

}  // namespace verify
