#pragma once
// Turns a condition of the pack's JSON into nodes over fact slots.
//
//   {"fact": "region", "is": "hmt"}             {"fact": "region", "in": ["hmt", "overseas"]}
//   {"fact": "verified_accounts_with_identity", "at_least": "accounts_per_identity"}
//   {"fact": "last_change_date", "within_days": 30}
//   {"fact": "birth_date", "younger_than": "minimum_age"}
//   {"all": […]}   {"any": […]}   {"not": {…}}
//
// A limit is a number or the name of a number in the policy.

#include "json/reader.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

struct CompiledCondition {
  ConditionIndex index = 0;
  std::uint64_t slots = 0;  // the facts it depends on
  // The one that it names: it is true for no other.
  std::int32_t account_type = any_account_type;
};

// The slot of the fact whose id is in the member `name` of `owner`. If there is no such fact,
// nothing and a fault.
[[nodiscard]] std::optional<FactSlot> read_fact_slot(const Reader& owner, std::string_view name,
                                                     const RulePack& pack);

// Compiles the member `when` of `owner`; a missing one is always true. The facts and the policy of
// `pack` must have been read before. `account_type` is the one that the owner is for: it chooses
// between numbers that differ by account type. A condition can name it, too, in an `all`.
[[nodiscard]] CompiledCondition compile_when(const Reader& owner, RulePack& pack,
                                             std::int32_t account_type = any_account_type);

// A whole number in this range, or the name of a number in the policy of `pack`, which may be
// outside the range; otherwise a fault and `least`. `account_type` is as in `compile_when`.
[[nodiscard]] int read_number(const Reader& number, const RulePack& pack, int least, int most,
                              std::int32_t account_type = any_account_type);

}  // namespace verify
