#include "explain/search_index.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace verify {

namespace {

// The weight of a shared feature by its kind, apart from how rare the feature is.
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
    case FeatureKind::thing:
    case FeatureKind::meaning_pair:
      return 10;
  }
  return 0;
}

// 16 · log2(total / count), linear between the powers of two. It uses integers so that the result
// is the same on every machine.
std::uint32_t rarity(std::uint32_t count, std::uint32_t total) noexcept {
  const std::uint64_t ratio =
      (static_cast<std::uint64_t>(total) << 16U) / std::max<std::uint32_t>(count, 1);
  const auto exponent = static_cast<std::uint32_t>(std::bit_width(ratio)) - 1;
  const std::uint64_t fraction = exponent > 4 ? (ratio >> (exponent - 4)) & 15U : 0;
  return exponent < 16 ? 1 : (exponent - 16) * 16 + static_cast<std::uint32_t>(fraction) + 1;
}

// How typical a feature is for an entry that has it in this many phrases. Twice as many phrases add
// one.
constexpr std::uint64_t most_typical = 6;
std::uint64_t typicality(std::uint32_t phrases) noexcept {
  return std::min<std::uint64_t>(most_typical,
                                 1 + static_cast<std::uint64_t>(std::bit_width(phrases)));
}

// Weak hits are no answers: a hit needs a score of its own, more so where the text has no word of
// the subject, and a part of the best hit's score.
constexpr int least_score = 250;
constexpr int least_score_off_subject = 400;
constexpr int least_part_of_best = 2;  // one half

std::uint64_t square_root(std::uint64_t value) noexcept {
  std::uint64_t root = 0;
  for (std::uint64_t bit = std::uint64_t{1} << 31U; bit > 0; bit >>= 1U) {
    if ((root + bit) * (root + bit) <= value) root += bit;
  }
  return root;
}

}  // namespace

// The weight of the features that each phrase and each entry shares with a text.
struct SearchIndex::Sums {
  std::vector<std::uint64_t> by_phrase;
  std::vector<std::uint64_t> by_entry;
};

SearchIndex::SearchIndex(Lexicon lexicon, const std::vector<SearchPhrase>& phrases,
                         std::uint32_t entry_count)
    : lexicon_(std::move(lexicon)), entry_count_(entry_count) {
  std::vector<Feature> written;  // features of all phrases, in the order of the phrases
  for (const SearchPhrase& phrase : phrases) {
    const std::vector<Feature> features = lexicon_.read(phrase.text).features;
    written.insert(written.end(), features.begin(), features.end());
    phrases_.push_back({phrase.entry, 0, static_cast<std::uint32_t>(features.size())});
  }
  list_features(written);
  list_phrases(written);
  for (std::size_t i = 0; i + 1 < features_.size(); ++i) {
    KnownFeature& known = features_[i];
    const std::span<const std::uint32_t> with = phrases_with(known);
    known.weight = strength(kind_of(known.feature)) * rarity(count_entries(with), entry_count);
    for (const std::uint32_t phrase : with)
      phrases_[phrase].weight += known.weight;
  }
}

void SearchIndex::list_features(std::vector<Feature> written) {
  std::sort(written.begin(), written.end());
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool known = i > 0 && written[i] == written[i - 1];
    if (!known) features_.push_back({written[i], 0, static_cast<std::uint32_t>(i)});
  }
  features_.push_back({~Feature{0}, 0, static_cast<std::uint32_t>(written.size())});
}

void SearchIndex::list_phrases(const std::vector<Feature>& written) {
  with_feature_.resize(written.size());
  std::vector<std::uint32_t> filled(features_.size());
  std::size_t at = 0;
  for (std::uint32_t phrase = 0; phrase < phrases_.size(); ++phrase) {
    for (std::uint32_t i = 0; i < phrases_[phrase].features; ++i, ++at) {
      const KnownFeature* known = find(written[at]);
      const auto number = static_cast<std::size_t>(known - features_.data());
      with_feature_[known->first + filled[number]++] = phrase;
    }
  }
}

const SearchIndex::KnownFeature* SearchIndex::find(Feature feature) const noexcept {
  const auto found = std::lower_bound(
      features_.begin(), features_.end(), feature,
      [](const KnownFeature& known, Feature wanted) { return known.feature < wanted; });
  return found != features_.end() && found->feature == feature ? &*found : nullptr;
}

std::span<const std::uint32_t> SearchIndex::phrases_with(const KnownFeature& known) const {
  const KnownFeature& next = *(&known + 1);
  return std::span(with_feature_).subspan(known.first, next.first - known.first);
}

std::uint32_t SearchIndex::count_entries(std::span<const std::uint32_t> phrases) const {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    const bool same = i > 0 && phrases_[phrases[i]].entry == phrases_[phrases[i - 1]].entry;
    if (!same) ++count;
  }
  return count;
}

void SearchIndex::add(const KnownFeature& known, Sums& sums) const {
  const std::span<const std::uint32_t> with = phrases_with(known);
  std::uint32_t in_entry = 0;
  for (std::size_t i = 0; i < with.size(); ++i) {
    const std::uint32_t entry = phrases_[with[i]].entry;
    sums.by_phrase[with[i]] += known.weight;
    ++in_entry;
    const bool last = i + 1 == with.size() || phrases_[with[i + 1]].entry != entry;
    if (!last) continue;
    sums.by_entry[entry] += known.weight * typicality(in_entry);
    in_entry = 0;
  }
}

std::uint64_t SearchIndex::weight_of(Feature feature) const noexcept {
  const KnownFeature* known = find(feature);
  // A feature that no phrase has counts as rare, and lowers the score of every entry.
  return known != nullptr ? known->weight : strength(kind_of(feature)) * rarity(1, entry_count_);
}

// A text without a word of the subject may still be about it ("how long does it take"), but then
// the phrases must contain nearly all of its features. Known single characters are too common to
// count.
bool SearchIndex::is_on_subject(const Reading& reading) const {
  constexpr std::uint64_t nearly_all = 80;  // of 100
  if (reading.names_subject) return true;
  std::uint64_t total = 0;
  std::uint64_t said = 0;
  for (const Feature feature : reading.features) {
    const bool known = find(feature) != nullptr;
    if (known && kind_of(feature) == FeatureKind::character) continue;
    total += weight_of(feature);
    if (known) said += weight_of(feature);
  }
  return !reading.has_strange_words && total > 0 && said * 100 >= total * nearly_all;
}

std::vector<int> SearchIndex::scores(const std::vector<Feature>& features) const {
  Sums sums{std::vector<std::uint64_t>(phrases_.size()), std::vector<std::uint64_t>(entry_count_)};
  std::uint64_t total = 1;
  for (const Feature feature : features) {
    total += weight_of(feature);
    if (const KnownFeature* known = find(feature)) add(*known, sums);
  }
  constexpr std::uint64_t phrase_share = 600;
  constexpr std::uint64_t entry_share = 400;
  std::vector<int> out(entry_count_);
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    const std::uint64_t both = square_root(total * phrases_[i].weight);
    if (both == 0) continue;
    int& best = out[phrases_[i].entry];
    best = std::max(best, static_cast<int>(sums.by_phrase[i] * phrase_share / both));
  }
  for (std::size_t entry = 0; entry < entry_count_; ++entry)
    out[entry] += static_cast<int>(sums.by_entry[entry] * entry_share / (total * most_typical));
  return out;
}

std::vector<SearchHit> SearchIndex::search(std::string_view text) const {
  constexpr std::size_t most = 5;
  const Reading reading = lexicon_.read(text);
  std::vector<SearchHit> hits;
  if (!is_on_subject(reading)) return hits;
  std::vector<int> left = scores(reading.features);
  int least = reading.names_subject ? least_score : least_score_off_subject;
  while (hits.size() < most) {
    const auto best = std::max_element(left.begin(), left.end());
    if (best == left.end() || *best < least) break;
    if (hits.empty()) least = std::max(least, *best / least_part_of_best);
    hits.push_back({static_cast<std::uint32_t>(best - left.begin()), *best});
    *best = 0;
  }
  return hits;
}

}  // namespace verify
