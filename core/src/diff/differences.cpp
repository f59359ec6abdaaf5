#include "diff/differences.hpp"

#include <algorithm>

namespace verify {

void Differences::add(DiffKind kind, const std::string& subject, const std::string& before,
                      const std::string& after) {
  if (before != after) add({kind, subject, before, after, 0, 0, {}, std::nullopt});
}

void Differences::add(DiffKind kind, const std::string& subject, const std::string& before,
                      const std::string& after, const BothFacts& facts, std::size_t of) {
  if (before == after) return;
  const auto [place, is_new] = places_.try_emplace({kind, subject, before, after}, all_.size());
  if (is_new) add({kind, subject, before, after, 0, of, facts.known(), std::nullopt});
  Difference& difference = all_[place->second];
  ++difference.count;
  if (facts.size < difference.example.size()) difference.example = facts.known();
}

std::vector<Difference> Differences::take() {
  std::stable_sort(all_.begin(), all_.end(),
                   [](const Difference& a, const Difference& b) { return a.kind < b.kind; });
  return std::move(all_);
}

}  // namespace verify
