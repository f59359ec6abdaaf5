#include "check/repair.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace verify {
namespace {

constexpr std::size_t most_fixes = 3;

// How far each slip is from what was typed; the lower, the more plausible.
namespace distance {
constexpr int confused_letters = 0;
constexpr int key_hit_twice = 10;
constexpr int swapped = 20;
constexpr int key_missed_once = 20;  // of a doubled character
constexpr int similar = 30;
constexpr int last_character = 40;  // the check character itself
constexpr int other_character = 50;
constexpr int missing = 60;
constexpr int per_effort = 2;
// What is this much less plausible than the best is not worth showing.
constexpr int tolerance = 20;
}  // namespace distance

// The digit or letter that a letter is written like: letter, meant, …
constexpr std::string_view confusions = "O0D0Q0I1L1Z2S5B8G6VU";

char meant_by(char letter, const RepairRules& rules) noexcept {
  for (std::size_t i = 0; i < confusions.size(); i += 2) {
    if (confusions[i] == letter &&
        rules.alphabet.find(confusions[i + 1]) != std::string_view::npos) {
      return confusions[i + 1];
    }
  }
  return 0;
}

// Neighbours on the number row and the number pad, and shapes that are misread.
bool are_similar(char a, char b) noexcept {
  constexpr std::string_view pairs =
      "0112233445566778899014250203255869477147"     // keys
      "0608173856680849"                             // shapes
      "0D0O0Q0C1I1L1T2Z5S6G8BCGEFMNPRUVUWUYKXHNYT";  // letters
  for (std::size_t i = 0; i < pairs.size(); i += 2) {
    if ((pairs[i] == a && pairs[i + 1] == b) || (pairs[i] == b && pairs[i + 1] == a)) return true;
  }
  return false;
}

// Tries values and keeps the best. Places are tried from the end: of equally plausible repairs the
// one nearer to the end comes first, because there the digits mean nothing to their owner.
class Search {
public:
  Search(std::string_view text, const RepairRules& rules, const CheckContext& context)
      : text_(text), rules_(rules), context_(context) {}

  void run();
  [[nodiscard]] std::vector<Repair> take() &&;

private:
  struct Candidate {
    int distance = 0;
    Repair repair;
  };

  void replace_confused_letters();
  void remove_repeated();
  void insert_missing();
  void swap_neighbours();
  void replace_one(std::size_t place);
  void replace_any();

  [[nodiscard]] std::size_t count_foreign() const;
  [[nodiscard]] std::size_t first_foreign() const;
  [[nodiscard]] bool belongs(char c, std::size_t place) const;
  [[nodiscard]] int effort(std::size_t place) const;
  // True when a repair at this distance would be among the best.
  [[nodiscard]] bool matters(int distance) const noexcept;
  // `changed` is the part of `value`, [begin, end) the part of the text.
  void consider(int distance, const std::string& value, Span changed, std::size_t begin,
                std::size_t end);
  void add(int distance, const std::string& value, Span changed, std::size_t begin,
           std::size_t end);

  std::string_view text_;
  const RepairRules& rules_;
  const CheckContext& context_;
  std::vector<Candidate> found_;  // best first, at most `most_fixes`
};

constexpr Span span_of(std::size_t begin, std::size_t end) noexcept {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void Search::run() {
  if (text_.size() + 1 < rules_.length || text_.size() > rules_.length + 1) return;
  const std::size_t foreign = count_foreign();
  if (foreign > 0) replace_confused_letters();
  if (text_.size() < rules_.length && foreign == 0) insert_missing();
  if (text_.size() > rules_.length && foreign == 0) remove_repeated();
  if (text_.size() != rules_.length) return;
  if (foreign == 0) {
    swap_neighbours();
    replace_any();
  } else if (foreign == 1) {
    replace_one(first_foreign());
  }
}

void Search::replace_confused_letters() {
  if (text_.size() != rules_.length) return;
  std::string value{text_};
  std::size_t begin = value.size();
  std::size_t end = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (belongs(value[i], i)) continue;
    value[i] = meant_by(value[i], rules_);
    if (value[i] == 0) return;
    begin = std::min(begin, i);
    end = i + 1;
  }
  consider(distance::confused_letters, value, span_of(begin, end), begin, end);
}

void Search::remove_repeated() {
  for (std::size_t i = text_.size(); --i > 0;) {
    if (text_[i] != text_[i - 1]) continue;
    std::string value{text_};
    value.erase(i, 1);
    consider(distance::key_hit_twice, value, span_of(i - 1, i), i - 1, i + 1);
  }
}

void Search::insert_missing() {
  for (std::size_t i = text_.size() + 1; i-- > 0;) {
    std::string value{text_};
    value.insert(i, 1, '0');
    const bool is_last = i == text_.size();
    const auto try_character = [&](char c) {
      value[i] = c;
      const bool doubled = i > 0 && text_[i - 1] == c;
      const int missed = is_last ? distance::last_character : distance::missing;
      consider(doubled ? distance::key_missed_once : missed, value, span_of(i, i + 1),
               i == 0 ? 0 : i - 1, std::min(i + 1, text_.size()));
    };
    for (const char c : rules_.alphabet)
      try_character(c);
    if (is_last) {
      for (const char c : rules_.last)
        try_character(c);
    }
  }
}

void Search::swap_neighbours() {
  std::string value{text_};
  for (std::size_t i = text_.size(); --i > 0;) {
    if (text_[i] == text_[i - 1]) continue;
    std::swap(value[i], value[i - 1]);
    consider(distance::swapped + effort(i), value, span_of(i - 1, i + 1), i - 1, i + 1);
    std::swap(value[i], value[i - 1]);
  }
}

void Search::replace_one(std::size_t place) {
  std::string value{text_};
  const bool is_last = place + 1 == rules_.length;
  const auto try_character = [&](char c) {
    if (c == text_[place] || !matters(distance::similar + effort(place))) return;
    value[place] = c;
    if (!rules_.is_valid(value, context_)) return;
    int cost = is_last ? distance::last_character : distance::other_character;
    if (are_similar(c, text_[place])) cost = distance::similar;
    if (!matters(cost + effort(place))) return;
    add(cost + effort(place), value, span_of(place, place + 1), place, place + 1);
  };
  for (const char c : rules_.alphabet)
    try_character(c);
  if (is_last) {
    for (const char c : rules_.last)
      try_character(c);
  }
}

void Search::replace_any() {
  for (std::size_t i = text_.size(); i-- > 0;)
    replace_one(i);
}

std::size_t Search::count_foreign() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text_.size(); ++i)
    count += belongs(text_[i], i) ? 0U : 1U;
  return count;
}

std::size_t Search::first_foreign() const {
  std::size_t place = 0;
  while (belongs(text_[place], place))
    ++place;
  return place;
}

bool Search::belongs(char c, std::size_t place) const {
  if (rules_.alphabet.find(c) != std::string_view::npos) return true;
  return place + 1 == text_.size() && rules_.last.find(c) != std::string_view::npos;
}

int Search::effort(std::size_t place) const {
  return place < rules_.effort.size() ? (rules_.effort[place] - '0') * distance::per_effort : 0;
}

void Search::consider(int distance, const std::string& value, Span changed, std::size_t begin,
                      std::size_t end) {
  if (matters(distance) && rules_.is_valid(value, context_))
    add(distance, value, changed, begin, end);
}

bool Search::matters(int distance) const noexcept {
  if (found_.empty()) return true;
  if (distance > found_.front().distance + distance::tolerance) return false;
  return found_.size() < most_fixes || distance < found_.back().distance;
}

// Of equals, the one found first stays ahead.
void Search::add(int distance, const std::string& value, Span changed, std::size_t begin,
                 std::size_t end) {
  const auto same = std::find_if(
      found_.begin(), found_.end(),
      [&value](const Candidate& candidate) { return candidate.repair.fix.value == value; });
  if (same != found_.end()) {
    if (same->distance <= distance) return;
    found_.erase(same);
  }
  const auto worse = std::find_if(
      found_.begin(), found_.end(),
      [distance](const Candidate& candidate) { return candidate.distance > distance; });
  found_.insert(worse, {distance, {{value, changed}, begin, end}});
  if (found_.size() > most_fixes) found_.pop_back();
}

std::vector<Repair> Search::take() && {
  std::vector<Repair> repairs;
  for (Candidate& candidate : found_) {
    const bool plausible = candidate.distance <= found_.front().distance + distance::tolerance;
    if (plausible) repairs.push_back(std::move(candidate.repair));
  }
  return repairs;
}

}  // namespace

std::vector<Repair> find_repairs(std::string_view text, const RepairRules& rules,
                                 const CheckContext& context) {
  if (!context.repairs) return {};
  Search search{text, rules, context};
  search.run();
  return std::move(search).take();
}

void offer(Issue& issue, std::vector<Repair> repairs) {
  for (Repair& repair : repairs)
    issue.fixes.push_back(std::move(repair.fix));
}

}  // namespace verify
