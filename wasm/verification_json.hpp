#pragma once
// Reads a verification that the page reports: Verification in web/src/types.ts.

#include "json/reader.hpp"
#include "verify/verification.hpp"

namespace verify {

[[nodiscard]] wizard::Verification read_verification(const Reader& verification);

void write(JsonWriter& json, const wizard::Verification& verification);

}  // namespace verify
