#pragma once
// Fields whose words no register defines: the address, the industry, and the bank with its branch
// and region. A text is an error only if it cannot be such a field at all.

#include <string_view>

#include "check/registry.hpp"

namespace verify {

void check_address(std::string_view text, const CheckContext& context, FieldReport& report);
void check_industry(std::string_view text, const CheckContext& context, FieldReport& report);
void check_bank_name(std::string_view text, const CheckContext& context, FieldReport& report);
void check_bank_branch(std::string_view text, const CheckContext& context, FieldReport& report);
void check_bank_region(std::string_view text, const CheckContext& context, FieldReport& report);

}  // namespace verify
