#pragma once
// Numbers about the bank: the corporate account, the bank's code in the payment system (CNAPS,
// 联行号), and the code of a text message.

#include <string_view>

#include "check/registry.hpp"

namespace verify {

// 6 to 32 digits. Banks have no common length and no common check digit.
void check_corporate_account(std::string_view text, const CheckContext& context,
                             FieldReport& report);

// 12 digits: bank 3, area 4, branch 4, check digit 1.
void check_cnaps_code(std::string_view text, const CheckContext& context, FieldReport& report);

// The six digits that were sent in a text message.
void check_sms_code(std::string_view text, const CheckContext& context, FieldReport& report);

}  // namespace verify
