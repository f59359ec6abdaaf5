#pragma once
// Addresses that a page gives.

#include <string>
#include <string_view>

#include "json/reader.hpp"

namespace verify {

// The member `name`: an absolute address that cannot run a script. Empty when it is missing or
// wrong.
[[nodiscard]] std::string read_url(const Reader& owner, std::string_view name);

}  // namespace verify
