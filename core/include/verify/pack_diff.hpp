#pragma once
// What a change of the rules changes for applicants: which of them get another recommendation,
// another next question, a blocker more or less, another status or reason of a method; and which
// methods have another eta, another form or other texts. It is slow and thorough. Only the command
// line and tests use it, never a browser.
//
//   const PackDiff diff = diff_packs({before}, {after});
//   for (const Difference& each : diff.differences) print(each.subject, each.before, each.after);

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "verify/facts.hpp"
#include "verify/fault.hpp"
#include "verify/message.hpp"
#include "verify/rule_pack.hpp"
#include "verify/time.hpp"
#include "verify/words.hpp"

namespace verify {

// Rules with their languages; a text is compared only if there is its language.
struct DiffSide {
  const RulePack& pack;
  std::span<const Catalogue> languages = {};
};

// The kinds in the order of a diff. `fact`: a fact or its values; `method`: a method that only one
// pack has; `content`: a number of the policy, a claim, and what a method's form and preparation, a
// blocker's help or a field consist of; `text`: with the numbers of the policy in it.
enum class DiffKind : std::uint8_t {
  fact,
  method,
  recommendation,
  question,
  blocker,
  status,
  reason,
  eta,
  content,
  text
};

template <>
struct Words<DiffKind> {
  static constexpr auto table =
      words<DiffKind::text>("fact", "method", "recommendation", "question", "blocker", "status",
                            "reason", "eta", "content", "text");
};

// Facts by their ids, which do not depend on a pack.
using KnownFacts = std::vector<std::pair<std::string, FactValue>>;

// All situations in which the same thing changes in the same way.
struct Difference {
  DiffKind kind = DiffKind::fact;
  // What changes: the id of a fact or method, a blocker's code, "<method> <code>" for a reason,
  // "<id> <member>" or "policy <name>" for content, "<locale> <key>" for a text, and for a recommendation or a
  // question the account type, or "unknown".
  std::string subject;
  std::string before;  // empty: there is none
  std::string after;
  // How many of the compared situations change; for an eta, of the compared times of submission.
  // Both are 0 for what does not depend on them.
  std::size_t count = 0;
  std::size_t of = 0;
  KnownFacts example;         // the change with the fewest known facts
  std::optional<Instant> at;  // for an eta: the first time of submission that changes
};

struct PackDiff {
  // By kind, then in the order of the rules. Empty exactly when nobody would notice the change.
  std::vector<Difference> differences;
  // "situations.too_many": so many situations were not compared that the diff may lack something.
  std::vector<Fault> faults;
};

// Compares two packs in every situation that their conditions can tell apart: a fact takes every
// value at which a condition of either pack changes its result, and is also unknown. A value that
// only one pack has is an unknown fact for the other.
//
// Each part of an answer is compared over the facts on which it depends: a method over the account
// type and the facts of its requirements and considerations, a blocker over those of its condition,
// recommendation and next question for each account type over those of its methods and of blockers
// about which something is asked. Recommendations and questions are compared where no blocker
// applies: whoever has a blocker gets no recommendation, and a blocker that only one pack has for
// him is a difference of its own. A part that depends on more than a million situations is a fault.
//
// The situations are on the first day of `after` (its `valid_from`); etas are compared for
// submissions every six hours in the year from then on.
[[nodiscard]] PackDiff diff_packs(const DiffSide& before, const DiffSide& after);

// The same for these applicants instead of every situation. A fact that a pack does not have, or a
// value that it does not allow, is unknown there.
[[nodiscard]] PackDiff diff_packs(const DiffSide& before, const DiffSide& after,
                                  std::span<const KnownFacts> applicants);

}  // namespace verify
