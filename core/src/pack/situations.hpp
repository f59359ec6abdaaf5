#pragma once
// Every situation that some conditions can tell apart: each fact takes every value at which one of
// them changes.

#include <functional>
#include <optional>
#include <vector>

#include "verify/rule_pack.hpp"

namespace verify {

// The day on which rules are tried out: the pack's first.
[[nodiscard]] Date trial_day(const RulePack& pack);

// The facts that a condition asks for, a bit each.
[[nodiscard]] std::uint64_t slots_of(const RulePack& pack, ConditionIndex condition);

// Calls `visit` with every combination of values of the facts in `slots`, and with each of
// `optional_slots` also left unknown, until it returns false. Says false, and calls nothing, when
// there are too many to try.
[[nodiscard]] bool each_situation(const RulePack& pack, std::uint64_t slots,
                                  std::uint64_t optional_slots,
                                  const std::function<bool(const Facts&)>& visit);

}  // namespace verify
