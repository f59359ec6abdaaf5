#pragma once
// Compares the fields of one submission with each other and with the facts about the applicant.

#include "check/registry.hpp"
#include "verify/check.hpp"
#include "verify/facts.hpp"

namespace verify {

// The role of a field when it is compared with other fields; the same for every method.
enum class FieldRole : std::uint8_t {
  none,
  id_number,
  legal_person_name,
  legal_person_id_number,
  contact_name,
  contact_id_number,
  credit_code,
  organization_code,
  enterprise_name,
  account_name,
};

[[nodiscard]] FieldRole role_of(std::string_view field) noexcept;

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
