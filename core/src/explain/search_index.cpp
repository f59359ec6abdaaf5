#include "explain/search_index.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>

namespace verify {

namespace {

// How much it says that two texts share a feature of this kind, however rare the feature is.
constexpr std::uint32_t strength(FeatureKind kind) noexcept {
  switch (kind) {
    case FeatureKind::character:
      return 2;
    case FeatureKind::character_pair:
      return 3;
    case FeatureKind::word:
      return 5;
    case FeatureKind::word_pair:
      return 1;
    case FeatureKind::meaning:
      return 20;
    case FeatureKind::meaning_pair:
      return 10;
  }
  return 0;
}

// 16 · log2(total / count), linear between the powers of two: whole numbers are the same
// everywhere.
std::uint32_t rarity(std::uint32_t count, std::uint32_t total) noexcept {
  const std::uint64_t ratio =
      (static_cast<std::uint64_t>(total) << 16U) / std::max<std::uint32_t>(count, 1);
  const auto exponent = static_cast<std::uint32_t>(std::bit_width(ratio)) - 1;
  const std::uint64_t fraction = exponent > 4 ? (ratio >> (exponent - 4)) & 15U : 0;
  return exponent < 16 ? 1 : (exponent - 16) * 16 + static_cast<std::uint32_t>(fraction) + 1;
}

// How typical of an entry is a feature that stands in this many of its phrases; doubling the
// phrases adds one.
constexpr std::uint64_t most_typical = 6;
std::uint64_t typicality(std::uint32_t phrases) noexcept {
  return std::min<std::uint64_t>(most_typical,
                                 1 + static_cast<std::uint64_t>(std::bit_width(phrases)));
}

std::uint64_t square_root(std::uint64_t value) noexcept {
  std::uint64_t root = 0;
  for (std::uint64_t bit = std::uint64_t{1} << 31U; bit > 0; bit >>= 1U) {
    if ((root + bit) * (root + bit) <= value) root += bit;
  }
  return root;
}

}  // namespace

SearchIndex::SearchIndex(Lexicon lexicon, const std::vector<SearchPhrase>& phrases,
                         std::uint32_t entry_count)
    : lexicon_(std::move(lexicon)), entry_count_(entry_count) {
  std::map<Feature, KnownFeature> all;
  for (const SearchPhrase& phrase : phrases) {
    const auto number = static_cast<std::uint32_t>(phrases_.size());
    for (const Feature feature : lexicon_.features(phrase.text)) {
      KnownFeature& known = all[feature];
      known.phrases.push_back(number);
      // Phrases come entry by entry, so an entry seen before is the last one.
      if (known.uses.empty() || known.uses.back().entry != phrase.entry)
        known.uses.push_back({phrase.entry, 0});
      ++known.uses.back().phrases;
    }
    phrases_.push_back({phrase.entry, 0});
  }
  features_.reserve(all.size());
  for (auto& [feature, known] : all) {
    known.feature = feature;
    known.weight = strength(kind_of(feature)) *
                   rarity(static_cast<std::uint32_t>(known.uses.size()), entry_count);
    for (const std::uint32_t phrase : known.phrases)
      phrases_[phrase].weight += known.weight;
    features_.push_back(std::move(known));
  }
}

const SearchIndex::KnownFeature* SearchIndex::find(Feature feature) const noexcept {
  const auto found = std::lower_bound(
      features_.begin(), features_.end(), feature,
      [](const KnownFeature& known, Feature wanted) { return known.feature < wanted; });
  return found != features_.end() && found->feature == feature ? &*found : nullptr;
}

std::vector<int> SearchIndex::scores(const std::vector<Feature>& features) const {
  std::vector<std::uint64_t> by_phrase(phrases_.size());
  std::vector<std::uint64_t> by_entry(entry_count_);
  std::uint64_t total = 0;
  for (const Feature feature : features) {
    const KnownFeature* known = find(feature);
    // What nobody has described yet counts as rare: it lowers how well anything fits.
    total +=
        known != nullptr ? known->weight : strength(kind_of(feature)) * rarity(1, entry_count_);
    if (known == nullptr) continue;
    for (const std::uint32_t phrase : known->phrases)
      by_phrase[phrase] += known->weight;
    for (const Use& use : known->uses)
      by_entry[use.entry] += known->weight * typicality(use.phrases);
  }
  std::vector<int> out(entry_count_);
  constexpr std::uint64_t phrase_share = 600;
  constexpr std::uint64_t entry_share = 400;
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    if (by_phrase[i] == 0) continue;
    const std::uint64_t cosine =
        by_phrase[i] * phrase_share /
        std::max<std::uint64_t>(1, square_root(total * phrases_[i].weight));
    out[phrases_[i].entry] = std::max(out[phrases_[i].entry], static_cast<int>(cosine));
  }
  for (std::size_t entry = 0; entry < entry_count_; ++entry) {
    if (total > 0)
      out[entry] += static_cast<int>(by_entry[entry] * entry_share / (total * most_typical));
  }
  return out;
}

std::vector<SearchHit> SearchIndex::search(std::string_view text) const {
  constexpr int least = 150;
  constexpr std::size_t most = 5;
  const std::vector<int> all = scores(lexicon_.features(text));
  std::vector<SearchHit> hits;
  for (std::uint32_t entry = 0; entry < entry_count_; ++entry) {
    if (all[entry] >= least) hits.push_back({entry, all[entry]});
  }
  std::stable_sort(hits.begin(), hits.end(),
                   [](const SearchHit& a, const SearchHit& b) { return a.score > b.score; });
  if (hits.size() > most) hits.resize(most);
  return hits;
}

}  // namespace verify
