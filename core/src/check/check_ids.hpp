#pragma once
// The names of the kinds of check, for code that names a check but does not run it. The place in
// this list is the slot of the check.

#include <array>
#include <string_view>

namespace verify {

inline constexpr auto check_ids = std::to_array<std::string_view>(
    {"name", "id_number", "mobile", "enterprise_name", "credit_code", "organization_code",
     "registration_number", "licence_term", "licence_issue_date", "corporate_account",
     "account_name", "bank_name", "bank_branch", "bank_region", "cnaps_code", "transfer_amount",
     "sms_code", "address", "industry"});

}  // namespace verify
