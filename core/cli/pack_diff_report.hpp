#pragma once
// The output of `verify pack diff`: what a change of the rules changes, and for whom.

#include <string>
#include <string_view>

#include "json/rejection.hpp"
#include "verify/pack_diff.hpp"

namespace verify::cli {

// Reads lines of facts, one applicant a line; a fact must belong to one of the packs, with a value
// that one of them allows. Blank lines are skipped. The pointers of `faults` begin with the line:
// "/3/region" is the fact region in the third line.
struct Applicants {
  std::vector<KnownFacts> all;
  std::vector<Fault> faults;
};

[[nodiscard]] Applicants read_applicants(const RulePack& before, const RulePack& after,
                                         std::string_view lines);

// One line for each difference, or one line that says that there is none.
[[nodiscard]] std::string text_of(const PackDiff& diff);

// {"after", "before", "differences": [{"after", "at", "before", "count", "example", "kind", "of",
// "subject"}], "faults"}
[[nodiscard]] std::string json_of(const DiffSide& before, const DiffSide& after,
                                  const PackDiff& diff);

}  // namespace verify::cli
