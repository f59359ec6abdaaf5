#pragma once
// Ranks entries by how well their best phrase, and all their phrases together, fit a text. It
// computes with integers, so that the same text gets the same scores on every machine.

#include <cstdint>
#include <span>
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
  // The lexicon must have learned every phrase. The phrases of one entry must be adjacent; entries
  // are numbered from 0 to `entry_count` - 1.
  SearchIndex(Lexicon lexicon, const std::vector<SearchPhrase>& phrases, std::uint32_t entry_count);

  // Best first; entries with equal scores keep their order. Entries that fit badly are left out.
  [[nodiscard]] std::vector<SearchHit> search(std::string_view text) const;

private:
  // A feature, and where the list of its phrases begins.
  struct KnownFeature {
    Feature feature = 0;
    std::uint32_t weight = 0;
    std::uint32_t first = 0;
  };
  struct KnownPhrase {
    std::uint32_t entry = 0;
    std::uint32_t weight = 0;    // of all its features
    std::uint32_t features = 0;  // how many
  };
  struct Sums;

  void list_features(std::vector<Feature> written);
  void list_phrases(const std::vector<Feature>& written);
  [[nodiscard]] const KnownFeature* find(Feature feature) const noexcept;
  [[nodiscard]] std::span<const std::uint32_t> phrases_with(const KnownFeature& known) const;
  [[nodiscard]] std::uint32_t count_entries(std::span<const std::uint32_t> phrases) const;
  void add(const KnownFeature& known, Sums& sums) const;
  [[nodiscard]] std::uint64_t weight_of(Feature feature) const noexcept;
  [[nodiscard]] bool is_on_subject(const Reading& reading) const;
  [[nodiscard]] std::vector<int> scores(const std::vector<Feature>& features) const;

  Lexicon lexicon_;
  std::vector<KnownFeature> features_;       // sorted, with an end mark
  std::vector<std::uint32_t> with_feature_;  // the phrases of every feature
  std::vector<KnownPhrase> phrases_;
  std::uint32_t entry_count_ = 0;
};

}  // namespace verify
