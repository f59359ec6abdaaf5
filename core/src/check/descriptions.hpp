#pragma once
// Fields in words that no register fixes: the address, the industry, and the bank with its branch
// and region. Only what is no text at all is an error.

#include <string_view>

#include "check/registry.hpp"

namespace verify {

void check_address(std::string_view text, const CheckContext& context, FieldReport& report);
void check_industry(std::string_view text, const CheckContext& context, FieldReport& report);
void check_bank_name(std::string_view text, const CheckContext& context, FieldReport& report);
void check_bank_branch(std::string_view text, const CheckContext& context, FieldReport& report);
void check_bank_region(std::string_view text, const CheckContext& context, FieldReport& report);

}  // namespace verify
