#pragma once
// A verification as the page tells it: Verification in web/src/types.ts.

#include <string>
#include <string_view>
#include <vector>

#include "json/document.hpp"
#include "verify/pack_fault.hpp"
#include "verify/verification.hpp"

namespace verify {

[[nodiscard]] std::string_view name_of(wizard::VerificationState state) noexcept;
[[nodiscard]] std::string_view name_of(wizard::Request request) noexcept;

// `pointer` is where the object stands in its document.
[[nodiscard]] wizard::Verification read_verification(JsonValue value, const std::string& pointer,
                                                     std::vector<PackFault>& faults);

void write(JsonWriter& json, const wizard::Verification& verification);

}  // namespace verify
