#pragma once
// The registration number of business licences before 2015, GS 15-2006: authority 6, sequence 8,
// check digit 1 (ISO 7064 MOD 11,10).

#include <string_view>

#include "check/registry.hpp"

namespace verify {

void check_registration_number(std::string_view text, const CheckContext& context,
                               FieldReport& report);

}  // namespace verify
