#pragma once
// A person's name as it is printed on a mainland identity card: Han characters of GB 18030-2022,
// and the middle dot (U+00B7) between the parts of a transcribed name.

#include <string_view>

#include "check/registry.hpp"

namespace verify {

void check_name(std::string_view text, const CheckContext& context, FieldReport& report);

}  // namespace verify
