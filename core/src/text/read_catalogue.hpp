#pragma once
// A language out of a document that was parsed already.

#include <optional>
#include <string_view>

#include "json/reader.hpp"
#include "verify/message.hpp"

namespace verify {

// An object of key → text; what is wrong is noted by the reader, and nothing comes back then.
[[nodiscard]] std::optional<Catalogue> read_catalogue(std::string_view locale,
                                                      const Reader& messages);

}  // namespace verify
