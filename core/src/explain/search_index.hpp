#pragma once
// Ranks entries by how well one of their phrases, and all of them together, fit a text. Integers
// throughout: the same text gives the same scores on every machine.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "explain/lexicon.hpp"

namespace verify {

struct SearchPhrase {
  std::uint32_t entry = 0;
  std::string text;
};

struct SearchHit {
  std::uint32_t entry = 0;
  int score = 0;  // at most 1000
};

class SearchIndex {
public:
  // The lexicon has learned every phrase. Entries are numbered from 0 to `entry_count` - 1.
  SearchIndex(Lexicon lexicon, const std::vector<SearchPhrase>& phrases, std::uint32_t entry_count);

  // Best first, entries of one score in their order; those that fit badly are left out.
  [[nodiscard]] std::vector<SearchHit> search(std::string_view text) const;

private:
  // An entry, and in how many of its phrases a feature stands.
  struct Use {
    std::uint32_t entry = 0;
    std::uint32_t phrases = 0;
  };
  struct KnownFeature {
    Feature feature = 0;
    std::uint32_t weight = 0;
    std::vector<std::uint32_t> phrases;
    std::vector<Use> uses;
  };
  struct KnownPhrase {
    std::uint32_t entry = 0;
    std::uint64_t weight = 0;  // of all its features
  };

  [[nodiscard]] const KnownFeature* find(Feature feature) const noexcept;
  [[nodiscard]] std::vector<int> scores(const std::vector<Feature>& features) const;

  Lexicon lexicon_;
  std::vector<KnownFeature> features_;  // sorted
  std::vector<KnownPhrase> phrases_;
  std::uint32_t entry_count_ = 0;
};

}  // namespace verify
