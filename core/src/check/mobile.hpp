#pragma once
// Mobile numbers of mainland China, by the numbering plan of the Ministry of Industry and
// Information Technology (March 2023). A range that was not assigned then is only a warning: such
// lists age.

#include <string_view>

#include "check/registry.hpp"

namespace verify {

void check_mobile(std::string_view text, const CheckContext& context, FieldReport& report);

}  // namespace verify
