#pragma once
// How long a method takes, in words that are equal exactly when an applicant sees no difference.

#include <string>

#include "verify/recommend.hpp"

namespace verify {

// What the rule says, with its limits: "provider review 1 to 3 working_day; applicant report …".
[[nodiscard]] std::string eta_rule_words(const Method& method);

// The dates for a submission at `now`.
[[nodiscard]] std::string eta_date_words(const RulePack& pack, const Method& method, Instant now);

}  // namespace verify
