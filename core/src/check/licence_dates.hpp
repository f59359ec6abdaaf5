#pragma once
// Dates of a licence: how long it is valid, and when it was issued.

#include <string_view>

#include "check/registry.hpp"

namespace verify {

// `yyyy-MM-dd/yyyy-MM-dd`, `yyyy-MM-dd/` without an end, or 长期.
void check_licence_term(std::string_view text, const CheckContext& context, FieldReport& report);

// `yyyy-MM-dd`. A licence that was issued in the last days may not be in the registry that the
// provider uses yet.
void check_licence_issue_date(std::string_view text, const CheckContext& context,
                              FieldReport& report);

}  // namespace verify
