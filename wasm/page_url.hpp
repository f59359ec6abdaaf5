#pragma once
// Reads URLs that come from the page.

#include <string>
#include <string_view>

#include "json/reader.hpp"

namespace verify {

// The member `name`: an absolute URL that cannot run a script. Empty when it is missing or wrong; a
// wrong URL is a fault.
[[nodiscard]] std::string read_url(const Reader& owner, std::string_view name);

}  // namespace verify
