#include <algorithm>

#include "pack/nearest.hpp"
#include "pack/policy.hpp"
#include "pack/sections.hpp"

namespace verify {

namespace {

constexpr int most = 1'000'000;
constexpr std::size_t most_own_numbers = 100;
constexpr std::size_t most_typing_errors = 2;
// Of a name that stands in the braces of a text.
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_";

void read_own(const Reader& number, std::string_view name, std::int32_t account_type,
              Policy& policy) {
  const bool unlimited = number.value().text() == "unlimited";
  const auto value = number.integer_within(0, most);
  if (!value && !unlimited)
    number.fault_here("number.wrong", "a whole number from 0 to 1000000, or unlimited");
  policy.own.push_back({std::string(name), account_type, value.value_or(no_limit)});
}

// One number for each account type: every type needs one, and there are no others.
void read_by_type(const Reader& number, RulePack& pack) {
  const std::vector<std::string>& choices = pack.facts[pack.account_type_slot].choices;
  if (!number.is_object_of(Names(choices.begin(), choices.end()))) return;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const auto type = static_cast<std::int32_t>(i);
    if (number.has(choices[i])) {
      read_own(number.member(choices[i]), number.name(), type, pack.policy);
    } else {
      number.fault("member.missing", choices[i], "a number for it");
      pack.policy.own.push_back({std::string(number.name()), type, 0});
    }
  }
}

}  // namespace

void load_policy(Loading& loading) {
  if (!loading.root.has("policy")) return;
  const Reader policy = loading.root.member("policy");
  Policy& out = loading.pack.policy;
  for (const Reader& number : policy.members()) {
    const std::string_view name = number.name();
    const auto known = std::find(policy_names.begin(), policy_names.end(), name);
    if (known != policy_names.end()) {
      int& value =
          out.*policy_numbers[static_cast<std::size_t>(known - policy_names.begin())].member;
      value = policy.integer_or(name, value, 0, most);
    } else if (name.empty() || name.find_first_not_of(letters) != std::string_view::npos) {
      number.fault("id.wrong", name, "small letters, digits and _");
    } else if (!nearest(name, policy_names, most_typing_errors).empty()) {
      // A number of the core whose name is mistyped would else become one that nothing reads.
      number.fault_unknown("member.unknown", name, policy_names);
    } else if (out.own.size() == most_own_numbers) {
      return policy.fault("list.too_long", name, "at most 100 numbers");
    } else if (number.is_object() && !loading.pack.facts.empty()) {
      read_by_type(number, loading.pack);
    } else {
      read_own(number, name, any_account_type, out);
    }
  }
}

}  // namespace verify
