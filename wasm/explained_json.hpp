#pragma once
// Explanations as the dictionary gives them: Explanation in web/src/types.ts.

#include <string_view>
#include <vector>

#include "json/reader.hpp"
#include "verify/verification.hpp"

namespace verify {

// The list `name` of them; what a screen does not show is not looked at.
[[nodiscard]] std::vector<wizard::Explanation> read_explained(const Reader& owner,
                                                              std::string_view name);

}  // namespace verify
