#pragma once
// What the fields of one submission say about each other, and about the applicant's facts.

#include "check/registry.hpp"
#include "verify/check.hpp"
#include "verify/facts.hpp"

namespace verify {

// What a field is to the others, whichever method asks for it.
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

// A form with what is known about who filled it in; `texts` are in the order of the method's
// fields.
struct Form {
  const RulePack& pack;
  const Method& method;
  std::span<const std::string_view> texts;
  const Facts& facts;
  const CheckContext& context;
};

// Adds to `report.issues`. Looks only at fields without an error: the others have to be mended
// first.
void check_across(const Form& form, Report& report);

}  // namespace verify
