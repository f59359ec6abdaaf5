#include "pack/policy.hpp"

#include <algorithm>

namespace verify {

std::optional<std::int32_t> RulePack::policy_number(std::string_view name,
                                                    std::int32_t account_type) const noexcept {
  const std::size_t colon = name.find(':');
  if (colon != std::string_view::npos) {
    const std::vector<std::string>& types = facts[account_type_slot].choices;
    const auto type = std::find(types.begin(), types.end(), name.substr(colon + 1));
    if (type == types.end()) return std::nullopt;
    account_type = static_cast<std::int32_t>(type - types.begin());
    name = name.substr(0, colon);
  }
  for (const PolicyNumber& number : policy_numbers) {
    if (number.name == name) return policy.*number.member;
  }
  std::optional<std::int32_t> found;
  for (const OwnNumber& number : policy.own) {
    const bool fits = account_type == any_account_type || number.account_type == any_account_type ||
                      number.account_type == account_type;
    if (fits && number.name == name) found = std::min(found.value_or(no_limit), number.value);
  }
  return found;
}

}  // namespace verify
