#pragma once
// What a field of the rule pack means to the program, besides its own check. A pack declares the
// roles, so that the ids of fields are free.

#include <array>
#include <cstdint>
#include <string_view>

namespace verify {

enum class FieldRole : std::uint8_t {
  none,
  id_number,  // the applicant's: compared with the fact that is the date of birth
  legal_person_name,
  legal_person_id_number,
  contact_name,
  contact_id_number,
  credit_code,
  organization_code,
  enterprise_name,
  account_name,
  transfer_amount,  // asked for after the submission, when the money has arrived
};

// The check that the field needs, because the program relies on what the check accepts.
struct FieldRoleDefinition {
  std::string_view name;
  std::string_view check;
};

// In the order of FieldRole, without `none`.
inline constexpr std::array<FieldRoleDefinition, 10> field_roles{{
    {"id_number", "id_number"},
    {"legal_person_name", "name"},
    {"legal_person_id_number", "id_number"},
    {"contact_name", "name"},
    {"contact_id_number", "id_number"},
    {"credit_code", "credit_code"},
    {"organization_code", "organization_code"},
    {"enterprise_name", "enterprise_name"},
    {"account_name", "account_name"},
    {"transfer_amount", "transfer_amount"},
}};

inline constexpr auto field_role_names = [] {
  std::array<std::string_view, field_roles.size()> names{};
  for (std::size_t i = 0; i < names.size(); ++i)
    names[i] = field_roles[i].name;
  return names;
}();

}  // namespace verify
