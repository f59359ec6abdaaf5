#pragma once
// What to do with a text that may have more than the value.

#include <string_view>

#include "check/registry.hpp"

namespace verify {

// Judges a text again that a check has judged as a whole, because more than the value may have been
// pasted.
//
// Separators around a value that is right without them are dropped, and a note says so. If the text
// has more than that, the one right value inside is offered as a fix. Several values are left to
// the applicant, because only the applicant knows which one is meant. In both cases one issue
// replaces those about the surplus.
void look_inside(const CheckKind& kind, std::string_view text, const CheckContext& context,
                 FieldReport& report);

}  // namespace verify
