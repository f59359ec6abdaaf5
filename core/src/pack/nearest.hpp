#pragma once
// Suggestions ("Did you mean …?") for names in a rule pack.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace verify {

// The candidate with the fewest edits to `name`, or an empty text when none is close.
[[nodiscard]] std::string_view nearest(std::string_view name,
                                       std::span<const std::string_view> candidates);
// The same with this number of edits as what is close.
[[nodiscard]] std::string_view nearest(std::string_view name,
                                       std::span<const std::string_view> candidates,
                                       std::size_t most_edits);

// A suggestion for what to write instead of `name`: the nearest candidate, or all candidates when
// there are few; otherwise empty.
[[nodiscard]] std::string suggestion_for(std::string_view name,
                                         std::span<const std::string_view> candidates);

// The ids of all items.
template <typename Items>
[[nodiscard]] std::vector<std::string_view> ids_of(const Items& items) {
  std::vector<std::string_view> ids;
  ids.reserve(items.size());
  for (const auto& item : items)
    ids.push_back(item.id);
  return ids;
}

}  // namespace verify
