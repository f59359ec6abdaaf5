#pragma once
// Explanations as the page got them from the dictionary: Explanation in web/src/types.ts.

#include <string>
#include <vector>

#include "json/document.hpp"
#include "verify/pack_fault.hpp"
#include "verify/verification.hpp"

namespace verify {

// A list of them; what a screen does not show is not looked at.
[[nodiscard]] std::vector<wizard::Explained> read_explained(JsonValue list,
                                                            const std::string& pointer,
                                                            std::vector<PackFault>& faults);

}  // namespace verify
