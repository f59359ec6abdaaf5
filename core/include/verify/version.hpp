#pragma once

#include <string_view>

namespace verify {

// The version of this code (semver). A submission contains it, besides the version of the pack.
inline constexpr std::string_view core_version = "0.1.0";

}  // namespace verify
