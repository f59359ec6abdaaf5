#pragma once
// SHA-256 (FIPS 180-4). A submission contains this hash of the rules that it was checked with.
// It is written here because the headless module imports nothing, and no packaged library can be
// built without an operating system.

#include <array>
#include <string_view>

namespace verify {

// The digest in lower-case hexadecimal.
[[nodiscard]] std::array<char, 64> sha256_hex(std::string_view bytes) noexcept;

}  // namespace verify
