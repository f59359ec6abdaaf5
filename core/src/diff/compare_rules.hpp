#pragma once
// Compares what does not depend on an applicant's facts.

#include "diff/differences.hpp"

namespace verify {

// The facts and their values, and the methods that only one pack has.
void compare_names(const RulePack& before, const RulePack& after, Differences& out);

// How long each method takes, for submissions in the year from `from` on.
void compare_etas(const RulePack& before, const RulePack& after, Instant from, Differences& out);

// The forms, preparations and help, and the fields.
void compare_content(const RulePack& before, const RulePack& after, Differences& out);

void compare_texts(const DiffSide& before, const DiffSide& after, Differences& out);

}  // namespace verify
