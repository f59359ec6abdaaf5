#pragma once
// A failure dictionary out of a document that was parsed already.

#include <optional>

#include "json/reader.hpp"
#include "verify/explain.hpp"

namespace verify {

// As load_failures reads it; what is wrong is noted by the reader, and nothing comes back then.
[[nodiscard]] std::optional<FailureDictionary> read_dictionary(const RulePack& pack,
                                                               const Reader& dictionary);

}  // namespace verify
