#pragma once
// "Did you mean …?" for names in a rule pack.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

// The candidate that is fewest edits away from `name`, or an empty text when none is close.
[[nodiscard]] std::string_view nearest(std::string_view name,
                                       std::span<const std::string_view> candidates);

// What to write instead of `name`: the nearest candidate, or all of them when they are few; empty
// otherwise.
[[nodiscard]] std::string suggestion_for(std::string_view name,
                                         std::span<const std::string_view> candidates);

// The ids of items that have one, to choose from.
template <typename Items>
[[nodiscard]] std::vector<std::string_view> ids_of(const Items& items) {
  std::vector<std::string_view> ids;
  ids.reserve(items.size());
  for (const auto& item : items)
    ids.push_back(item.id);
  return ids;
}

}  // namespace verify
