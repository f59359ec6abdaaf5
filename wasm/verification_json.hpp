#pragma once
// A verification as the page tells it: Verification in web/src/types.ts.

#include <string_view>

#include "json/reader.hpp"
#include "verify/verification.hpp"

namespace verify {

[[nodiscard]] std::string_view name_of(wizard::VerificationState state) noexcept;
[[nodiscard]] std::string_view name_of(wizard::Request request) noexcept;

[[nodiscard]] wizard::Verification read_verification(const Reader& verification);

void write(JsonWriter& json, const wizard::Verification& verification);

}  // namespace verify
