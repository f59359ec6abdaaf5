#pragma once
// Collects differences: equal ones become one, with their number and the smallest example.

#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "verify/pack_diff.hpp"

namespace verify {

// One applicant, in the facts of both packs.
struct BothFacts {
  Facts before;
  Facts after;
  std::size_t size = 0;  // how many facts are known
  std::function<KnownFacts()> known;
};

class Differences {
public:
  // A difference that does not depend on a situation; nothing if both texts are equal.
  void add(DiffKind kind, const std::string& subject, const std::string& before,
           const std::string& after);

  // The same in one of `of` situations.
  void add(DiffKind kind, const std::string& subject, const std::string& before,
           const std::string& after, const BothFacts& facts, std::size_t of);

  // A difference that is already counted.
  void add(Difference difference) { all_.push_back(std::move(difference)); }

  // Everything that was added, by kind and otherwise in the order in which it was first added.
  [[nodiscard]] std::vector<Difference> take();

private:
  std::vector<Difference> all_;
  std::map<std::tuple<DiffKind, std::string, std::string, std::string>, std::size_t> places_;
};

}  // namespace verify
