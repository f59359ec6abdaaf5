#pragma once
// The promises that every report of a field keeps for any text.

#include <string_view>

#include "verify/check.hpp"

namespace verify::fuzz {

// Tests the promises of one report on `text`, and checks every value and fix in it again.
void expect_kept(const RulePack& pack, std::string_view text, const Date& today,
                 const FieldReport& report);

}  // namespace verify::fuzz
