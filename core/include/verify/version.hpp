#pragma once

#include <string_view>

namespace verify {

// The version of these rules' code (semver). A submission carries it beside the pack's own version.
inline constexpr std::string_view core_version = "0.1.0";

}  // namespace verify
