#pragma once
// The unified social credit code, GB 32100-2015: department 1, category 1, region 6 (GB/T 2260),
// organisation code 9 (GB 11714), check character 1.

#include <string_view>

#include "check/registry.hpp"

namespace verify {

// True when a normalised code has no issue at all.
[[nodiscard]] bool is_right_credit_code(std::string_view code, const CheckContext& context);

// True for a normalised code that begins with 91 or 92: those of enterprises and of individual
// businesses.
[[nodiscard]] inline bool is_on_business_licence(std::string_view code) noexcept {
  return code.starts_with("91") || code.starts_with("92");
}

void check_credit_code(std::string_view text, const CheckContext& context, FieldReport& report);

}  // namespace verify
