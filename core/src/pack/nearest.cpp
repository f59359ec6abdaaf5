#include "pack/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace verify {

namespace {

// The Levenshtein distance in bytes.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates) {
  return nearest(name, candidates, std::max<std::size_t>(2, name.size() * 2 / 5));
}

std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates,
                         std::size_t most_edits) {
  constexpr std::size_t longest_name = 100;
  if (name.size() > longest_name) return {};
  std::string_view best;
  std::size_t best_distance = most_edits + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t edits = distance(name, candidate);
    if (edits >= best_distance) continue;
    best = candidate;
    best_distance = edits;
  }
  return best;
}

std::string suggestion_for(std::string_view name, std::span<const std::string_view> candidates) {
  const std::string_view best = nearest(name, candidates);
  constexpr std::size_t few = 8;
  if (!best.empty() || candidates.size() > few) return std::string(best);
  std::string all = "one of";
  for (const std::string_view candidate : candidates) {
    all += ' ';
    all += candidate;
  }
  return all;
}

}  // namespace verify
