#pragma once
// The organisation code, GB 11714: eight digits or letters and a check digit, printed with a hyphen
// before it. Since 2015 it is part of the unified social credit code.

#include <string_view>

#include "check/registry.hpp"

namespace verify {

void check_organization_code(std::string_view text, const CheckContext& context,
                             FieldReport& report);

}  // namespace verify
