#pragma once
// "Did you mean …?" for names in a rule pack.

#include <span>
#include <string_view>

namespace verify {

// The candidate that is fewest edits away from `name`, or an empty text when none is close.
[[nodiscard]] std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates);

}  // namespace verify
