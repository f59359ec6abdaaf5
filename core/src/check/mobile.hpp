#pragma once
// Mobile numbers of mainland China, by the numbering plan of the Ministry of Industry and
// Information Technology (March 2023). A range that was not assigned at that time is only a
// warning, because new ranges are assigned later.

#include <string_view>

#include "check/registry.hpp"

namespace verify {

void check_mobile(std::string_view text, const CheckContext& context, FieldReport& report);

}  // namespace verify
