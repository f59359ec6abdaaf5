#pragma once
// Reads a failure dictionary from a parsed document.

#include <optional>

#include "json/reader.hpp"
#include "verify/explain.hpp"

namespace verify {

// Does the work of load_failures. The reader collects the faults; if there is any, nothing is
// returned.
[[nodiscard]] std::optional<FailureDictionary> read_dictionary(const RulePack& pack,
                                                               const Reader& dictionary);

}  // namespace verify
