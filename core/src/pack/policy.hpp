#pragma once
// The numbers that the core computes with, by name. A pack can add others.

#include <array>
#include <string_view>

#include "verify/rule_pack.hpp"

namespace verify {

struct PolicyNumber {
  std::string_view name;
  int Policy::* member;
};

inline constexpr std::array<PolicyNumber, 10> policy_numbers{{
    {"minimum_age", &Policy::minimum_age},
    {"self_supporting_age", &Policy::self_supporting_age},
    {"full_capacity_age", &Policy::full_capacity_age},
    {"unusual_age", &Policy::unusual_age},
    {"maximum_age", &Policy::maximum_age},
    {"change_interval_days", &Policy::change_interval_days},
    {"new_licence_working_days", &Policy::new_licence_working_days},
    {"submission_seconds", &Policy::submission_seconds},
    {"instant_grace_minutes", &Policy::instant_grace_minutes},
    {"source_age_days", &Policy::source_age_days},
}};

inline constexpr auto policy_names = [] {
  std::array<std::string_view, policy_numbers.size()> names{};
  for (std::size_t i = 0; i < names.size(); ++i)
    names[i] = policy_numbers[i].name;
  return names;
}();

// What the name of a number begins with in the braces of a text.
inline constexpr std::string_view policy_prefix = "policy.";

// What the keys of texts begin with that state what only the provider can know, such as what
// happens without verification. Another provider's pack says them itself, or nobody does.
inline constexpr std::string_view statement_prefix = "statement.";

}  // namespace verify
