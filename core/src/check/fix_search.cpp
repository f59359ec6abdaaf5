#include "check/fix_search.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace verify {
namespace {

constexpr std::size_t most_fixes = 3;
constexpr std::size_t largest_alphabet = 40;

// The distance of each kind of slip from the typed text; a lower distance is more plausible.
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
// A fix that is farther than this from the best fix is not shown.
constexpr int tolerance = 20;
}  // namespace distance

// Pairs: a letter that was typed, and the digit or letter that it looks like.
constexpr std::string_view confusions = "O0D0Q0I1L1Z2S5B8G6VU";

char meant_by(char letter, const FixRules& rules) noexcept {
  for (std::size_t i = 0; i < confusions.size(); i += 2) {
    if (confusions[i] == letter &&
        rules.alphabet.find(confusions[i + 1]) != std::string_view::npos) {
      return confusions[i + 1];
    }
  }
  return 0;
}

// True for neighbours on the number row and the number pad, and for shapes that people confuse.
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

// Undoes one slip: `piece` replaces [begin, end) of the text.
struct Edit {
  std::size_t begin;
  std::size_t end;
  std::string_view piece;
};

// Tries values and keeps the best. It starts at the end of the text: of equally plausible fixes the
// one nearer to the end comes first, because the last digits have no meaning that the owner would
// remember.
class Search {
public:
  Search(std::string_view text, const FixRules& rules, const CheckContext& context)
      : text_(text), rules_(rules), context_(context) {}

  void run();
  [[nodiscard]] std::vector<RankedFix> take() &&;

private:
  struct Candidate {
    int distance = 0;
    RankedFix ranked;
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

  void add_up();
  [[nodiscard]] unsigned term(char c, std::size_t place) const;
  [[nodiscard]] bool adds_up(const Edit& edit) const;
  // The characters that make the checksum right when they replace [place, end) of the text. Valid
  // until the next call.
  [[nodiscard]] std::string_view fitting(std::size_t place, std::size_t end);

  // True when a fix at this distance would be among the best.
  [[nodiscard]] bool matters(int distance) const noexcept;
  [[nodiscard]] bool is_valid(const Edit& edit);
  void consider(int distance, const Edit& edit);
  // Adds `value_`, the result of `edit`.
  void add(int distance, const Edit& edit);

  std::string_view text_;
  const FixRules& rules_;
  const CheckContext& context_;
  // Weighted sums of the characters before each place of the text, and from each place on. The
  // first assume that the text begins a value of the right length, the second that it ends one.
  std::array<unsigned, longest_fix + 2> before_{};
  std::array<unsigned, longest_fix + 2> from_{};
  std::array<char, longest_fix> value_{};
  std::array<char, largest_alphabet> fitting_{};
  std::vector<Candidate> found_;  // best first, at most `most_fixes`
};

constexpr Span span_of(std::size_t begin, std::size_t end) noexcept {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void Search::run() {
  if (text_.size() + 1 < rules_.length || text_.size() > rules_.length + 1) return;
  add_up();
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
  const Edit edit{begin, end, std::string_view(value).substr(begin, end - begin)};
  if (is_valid(edit)) add(distance::confused_letters, edit);
}

void Search::remove_repeated() {
  for (std::size_t i = text_.size(); --i > 0;) {
    if (text_[i] != text_[i - 1]) continue;
    consider(distance::key_hit_twice, {i - 1, i + 1, text_.substr(i, 1)});
  }
}

void Search::insert_missing() {
  for (std::size_t i = text_.size() + 1; i-- > 0;) {
    const int missed = i == text_.size() ? distance::last_character : distance::missing;
    for (const char& c : fitting(i, i)) {
      const bool doubled = i > 0 && text_[i - 1] == c;
      consider(doubled ? distance::key_missed_once : missed, {i, i, {&c, 1}});
    }
  }
}

void Search::swap_neighbours() {
  for (std::size_t i = text_.size(); --i > 0;) {
    if (text_[i] == text_[i - 1]) continue;
    const std::array<char, 2> swapped{text_[i], text_[i - 1]};
    consider(distance::swapped + effort(i), {i - 1, i + 1, {swapped.data(), 2}});
  }
}

void Search::replace_one(std::size_t place) {
  const bool is_last = place + 1 == rules_.length;
  for (const char& c : fitting(place, place + 1)) {
    const Edit edit{place, place + 1, {&c, 1}};
    if (c == text_[place] || !matters(distance::similar + effort(place)) || !is_valid(edit))
      continue;
    int cost = is_last ? distance::last_character : distance::other_character;
    if (are_similar(c, text_[place])) cost = distance::similar;
    if (matters(cost + effort(place))) add(cost + effort(place), edit);
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

void Search::add_up() {
  const std::size_t size = text_.size();
  for (std::size_t i = 0; i < size && i + 1 < rules_.length; ++i)
    before_[i + 1] = before_[i] + term(text_[i], i);
  for (std::size_t i = 1; i <= size && i <= rules_.length; ++i)
    from_[size - i] = from_[size - i + 1] + term(text_[size - i], rules_.length - i);
}

unsigned Search::term(char c, std::size_t place) const {
  const bool is_ten = place + 1 == rules_.length && rules_.last.find(c) != std::string_view::npos;
  return rules_.sum.weights[place] * (is_ten ? 10 : static_cast<unsigned>(rules_.alphabet.find(c)));
}

bool Search::adds_up(const Edit& edit) const {
  unsigned sum = before_[edit.begin] + from_[edit.end];
  for (std::size_t i = 0; i < edit.piece.size(); ++i)
    sum += term(edit.piece[i], edit.begin + i);
  return sum % rules_.sum.modulus == rules_.sum.remainder;
}

std::string_view Search::fitting(std::size_t place, std::size_t end) {
  const CheckSum& sum = rules_.sum;
  const unsigned others = (before_[place] + from_[end]) % sum.modulus;
  std::size_t count = 0;
  std::size_t value = (sum.modulus + sum.remainder - others) * sum.inverses[place] % sum.modulus;
  for (; value < rules_.alphabet.size(); value += sum.modulus)
    fitting_[count++] = rules_.alphabet[value];
  if (place + 1 == rules_.length && !rules_.last.empty()) fitting_[count++] = rules_.last.front();
  return {fitting_.data(), count};
}

bool Search::is_valid(const Edit& edit) {
  for (std::size_t i = 0; i < rules_.length; ++i) {
    const std::size_t behind = i - edit.begin;
    value_[i] = i < edit.begin               ? text_[i]
                : behind < edit.piece.size() ? edit.piece[behind]
                                             : text_[i + text_.size() - rules_.length];
  }
  return rules_.is_valid({value_.data(), rules_.length}, context_);
}

void Search::consider(int distance, const Edit& edit) {
  if (matters(distance) && adds_up(edit) && is_valid(edit)) add(distance, edit);
}

bool Search::matters(int distance) const noexcept {
  if (found_.empty()) return true;
  if (distance > found_.front().distance + distance::tolerance) return false;
  return found_.size() < most_fixes || distance < found_.back().distance;
}

// Of equally plausible fixes, the one that was found first stays first.
void Search::add(int distance, const Edit& edit) {
  const std::string_view value(value_.data(), rules_.length);
  const auto same = std::find_if(found_.begin(), found_.end(), [value](const Candidate& candidate) {
    return candidate.ranked.fix.value == value;
  });
  if (same != found_.end()) {
    if (same->distance <= distance) return;
    found_.erase(same);
  }
  const auto worse = std::find_if(
      found_.begin(), found_.end(),
      [distance](const Candidate& candidate) { return candidate.distance > distance; });
  // A missing character has no place in the text, so its neighbours are marked.
  const bool inserts = edit.begin == edit.end;
  const std::size_t begin = inserts && edit.begin > 0 ? edit.begin - 1 : edit.begin;
  const std::size_t end = inserts ? std::min(edit.end + 1, text_.size()) : edit.end;
  const Span changed = span_of(edit.begin, edit.begin + edit.piece.size());
  found_.insert(worse, {distance, {{std::string(value), changed}, begin, end}});
  if (found_.size() > most_fixes) found_.pop_back();
}

std::vector<RankedFix> Search::take() && {
  std::vector<RankedFix> ranked;
  for (Candidate& candidate : found_) {
    const bool plausible = candidate.distance <= found_.front().distance + distance::tolerance;
    if (plausible) ranked.push_back(std::move(candidate.ranked));
  }
  return ranked;
}

}  // namespace

std::vector<RankedFix> find_fixes(std::string_view text, const FixRules& rules,
                                  const CheckContext& context) {
  if (!context.details) return {};
  Search search{text, rules, context};
  search.run();
  return std::move(search).take();
}

void offer(Issue& issue, std::vector<RankedFix> ranked) {
  for (RankedFix& ranked_fix : ranked)
    issue.fixes.push_back(std::move(ranked_fix.fix));
}

}  // namespace verify
