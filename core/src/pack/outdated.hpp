#pragma once
// Says how to write a pack of an earlier format in the present one.

#include "json/reader.hpp"

namespace verify {

// The format that this build reads: the member `format` of a pack.
inline constexpr int pack_format = 2;

// True when the pack has the present format. Otherwise adds a fault for each change since format 1,
// with a sentence that says how to write it now.
[[nodiscard]] bool has_present_format(const Reader& root);

}  // namespace verify
