#pragma once
// SHA-256 (FIPS 180-4), by which a submission names the rules it was checked with.
// Our own sixty lines, because the headless module imports nothing and no packaged library builds
// freestanding.

#include <array>
#include <string_view>

namespace verify {

// The digest in lower-case hexadecimal.
[[nodiscard]] std::array<char, 64> sha256_hex(std::string_view bytes) noexcept;

}  // namespace verify
