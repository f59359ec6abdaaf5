#pragma once
// Generates every situation that the conditions can tell apart: each fact takes every value at
// which a condition changes its result.

#include <functional>
#include <optional>
#include <vector>

#include "verify/rule_pack.hpp"

namespace verify {

// The day on which the linter evaluates rules: the first day of the pack.
[[nodiscard]] Date trial_day(const RulePack& pack);

// The facts that a condition uses, a bit per slot.
[[nodiscard]] std::uint64_t slots_of(const RulePack& pack, ConditionIndex condition);

// The values of a fact that the conditions can tell apart on this day: every choice, true and
// false, and the values on both sides of each point at which a comparison changes its result.
[[nodiscard]] std::vector<std::int32_t> telling_values(const RulePack& pack, std::size_t slot,
                                                       const Date& today);

// Calls `visit` with every combination of values of the facts in `slots` and `optional_slots`,
// until it returns false. Facts in `optional_slots` are also left unknown. Returns false without
// any call when there are too many combinations.
[[nodiscard]] bool each_situation(const RulePack& pack, std::uint64_t slots,
                                  std::uint64_t optional_slots,
                                  const std::function<bool(const Facts&)>& visit);

}  // namespace verify
