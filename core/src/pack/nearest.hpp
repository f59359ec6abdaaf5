#pragma once
// "Did you mean …?" for names in a rule pack.

#include <span>
#include <string>
#include <string_view>

namespace verify {

// The candidate that is fewest edits away from `name`, or an empty text when none is close.
[[nodiscard]] std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates);

// What to write instead of `name`: the nearest candidate, or all of them when they are few; empty otherwise.
[[nodiscard]] std::string suggestion_for(std::string_view name, std::span<const std::string_view> candidates);

}  // namespace verify
