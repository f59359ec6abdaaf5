#pragma once
// The name of an organisation as it is printed on its licence, and the name of the account, which
// must be equal.

#include <string_view>

#include "check/registry.hpp"

namespace verify {

void check_enterprise_name(std::string_view text, const CheckContext& context, FieldReport& report);

}  // namespace verify
