#pragma once
// What every report of a field keeps, whatever was typed.

#include <string_view>

#include "verify/check.hpp"

namespace verify::fuzz {

// Holds one report on `text` to its promises, and every value and fix in it to the same check.
void expect_kept(const RulePack& pack, std::string_view text, const Date& today,
                 const FieldReport& report);

}  // namespace verify::fuzz
