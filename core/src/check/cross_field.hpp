#pragma once
// What the fields of one submission say about each other, and about the applicant's facts.

#include "check/registry.hpp"
#include "verify/check.hpp"
#include "verify/facts.hpp"

namespace verify {

// Adds to `report.issues`. Looks only at fields without an error: the others have to be mended
// first.
void check_across(const RulePack& pack, const FieldTexts& texts, const Facts& facts,
                  const CheckContext& context, Report& report);

}  // namespace verify
