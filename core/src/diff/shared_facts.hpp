#pragma once
// The facts of two packs together, and every situation that these facts can make.

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "diff/differences.hpp"

namespace verify {

// A value, and how each pack stores it; a pack without the fact or the value stores nothing.
struct SharedValue {
  FactValue value;
  std::optional<std::int32_t> before;
  std::optional<std::int32_t> after;
};

// A fact of either pack with every value that a condition of either can tell apart.
struct SharedFact {
  std::string id;
  std::optional<FactSlot> before;
  std::optional<FactSlot> after;
  std::vector<SharedValue> values;
};

// The facts of `after` in their order, then the facts that only `before` has.
[[nodiscard]] std::vector<SharedFact> shared_facts(const RulePack& before, const RulePack& after,
                                                   const Date& today);

// One fact of a situation that is to be visited; `values` are the places of those values that it
// takes.
struct Varied {
  const SharedFact* fact = nullptr;
  std::vector<std::optional<std::size_t>> values;  // nothing: unknown
};

// The facts with these ids, each with all its values and unknown.
[[nodiscard]] std::vector<Varied> varied(const std::vector<SharedFact>& facts,
                                         const std::set<std::string>& ids);

// How many situations these facts make; never more than SIZE_MAX.
[[nodiscard]] std::size_t count_situations(const std::vector<Varied>& facts) noexcept;

// Calls `visit` with every combination of the values.
void each_situation(const std::vector<Varied>& facts,
                    const std::function<void(const BothFacts&)>& visit);

}  // namespace verify
