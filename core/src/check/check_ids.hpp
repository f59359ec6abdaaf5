#pragma once
// The kinds of check by name, for those who name a check without running it. A place in this list
// is a check's slot.

#include <array>
#include <string_view>

namespace verify {

inline constexpr std::array<std::string_view, 19> check_ids{"name",
                                                            "id_number",
                                                            "mobile",
                                                            "enterprise_name",
                                                            "credit_code",
                                                            "organization_code",
                                                            "registration_number",
                                                            "licence_term",
                                                            "licence_issue_date",
                                                            "corporate_account",
                                                            "account_name",
                                                            "bank_name",
                                                            "bank_branch",
                                                            "bank_region",
                                                            "cnaps_code",
                                                            "transfer_amount",
                                                            "sms_code",
                                                            "address",
                                                            "industry"};

}  // namespace verify
