#pragma once
// Compares the fields of one submission with each other and with the facts about the applicant.

#include "check/registry.hpp"
#include "verify/check.hpp"
#include "verify/facts.hpp"

namespace verify {

// A form, and the facts about the applicant who filled it in. `texts` are in the order of the
// method's fields.
struct Form {
  const RulePack& pack;
  const Method& method;
  std::span<const std::string_view> texts;
  const Facts& facts;
  const CheckContext& context;
};

// Adds to `report.issues`. Looks only at fields without an error, because the others must be
// corrected first.
void check_across(const Form& form, Report& report);

}  // namespace verify
