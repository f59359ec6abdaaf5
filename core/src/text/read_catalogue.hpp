#pragma once
// Reads a language from a parsed document.

#include <optional>
#include <string_view>

#include "json/reader.hpp"
#include "verify/message.hpp"

namespace verify {

// Reads an object of key → text. The reader collects the faults; if there is any, nothing is
// returned.
[[nodiscard]] std::optional<Catalogue> read_catalogue(std::string_view locale,
                                                      const Reader& messages);

}  // namespace verify
