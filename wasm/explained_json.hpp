#pragma once
// Reads explanations from the dictionary's JSON: Explanation in web/src/types.ts.

#include <string_view>
#include <vector>

#include "json/reader.hpp"
#include "verify/verification.hpp"

namespace verify {

// The list of explanations in the member `name`; ignores everything that no screen shows.
[[nodiscard]] std::vector<wizard::Explanation> read_explained(const Reader& owner,
                                                              std::string_view name);

}  // namespace verify
