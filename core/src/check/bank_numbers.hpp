#pragma once
// Numbers of the bank form: the corporate account, and the bank's code in the payment system
// (CNAPS, 联行号).

#include <string_view>

#include "check/registry.hpp"

namespace verify {

// 6 to 32 digits. Banks follow no common length and no check digit.
void check_corporate_account(std::string_view text, const CheckContext& context,
                             FieldReport& report);

// Bank 3, area 4, branch 4, check digit 1.
void check_cnaps_code(std::string_view text, const CheckContext& context, FieldReport& report);

// The code of six digits that a text message brought.
void check_sms_code(std::string_view text, const CheckContext& context, FieldReport& report);

}  // namespace verify
