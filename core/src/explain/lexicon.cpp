#include "explain/lexicon.hpp"

#include <algorithm>

#include "explain/stem.hpp"
#include "text/character_class.hpp"
#include "text/han.hpp"
#include "text/utf8.hpp"

namespace verify {

namespace {

// Groups of words that are no meanings.
constexpr std::uint32_t ignored = 0xFFFFFFFF;
constexpr std::uint32_t contrast = 0xFFFFFFFE;
constexpr std::uint32_t reassurance = 0xFFFFFFFD;

constexpr bool is_meaning(std::uint32_t group) noexcept {
  return group < reassurance;
}

constexpr std::string_view unknown_word = "?";

constexpr Feature feature(FeatureKind kind, std::uint32_t first,
                          std::uint32_t second = 0) noexcept {
  constexpr unsigned number_bits = 28;
  return (static_cast<Feature>(kind) << 56U) | (static_cast<Feature>(first) << number_bits) |
         second;
}

bool is_word(std::string_view piece) noexcept {
  return is_latin(piece.front()) || is_digit(piece.front());
}

// Collects the pieces of a text: each Han character is a piece, letters and digits form words, and
// "" stands for anything between them.
class Splitter {
public:
  void character(char32_t c) {
    if (classify_han(c) != Han::none) {
      close();
      append_utf8(word_, c);
      close();
    } else if (is_latin(c) || is_digit(c)) {
      const bool other_kind = !word_.empty() && is_digit(c) != is_digit(word_.front());
      if (other_kind) close();
      word_ += static_cast<char>(is_upper(c) ? c - 'A' + 'a' : c);
    } else if (is_space(c)) {
      close();
    } else if (c != '\'' && c != 0x2019) {  // an apostrophe stays inside its word: "don't"
      close();
      pieces_.emplace_back();
    }
  }

  [[nodiscard]] std::vector<std::string> take() {
    close();
    return std::move(pieces_);
  }

private:
  void close() {
    if (word_.empty()) return;
    pieces_.push_back(is_latin(word_.front()) ? stem(word_) : word_);
    word_.clear();
  }

  std::vector<std::string> pieces_;
  std::string word_;
};

// Appends a piece to a key of the map of terms.
void append_piece(std::string& key, std::string_view piece) {
  key.append(piece) += ' ';
}

}  // namespace

void Lexicon::add_folding(char32_t from, char32_t to) {
  const std::pair entry{from, to};
  folding_.insert(std::lower_bound(folding_.begin(), folding_.end(), entry), entry);
}

void Lexicon::add_ignored(std::string_view term) {
  add_term(term, ignored);
}

void Lexicon::add_contrast(std::string_view term) {
  add_term(term, contrast);
}

void Lexicon::add_reassurance(std::string_view term) {
  add_term(term, reassurance);
}

bool Lexicon::add_synonym(std::uint32_t group, std::string_view term) {
  if (term.starts_with('~') || term.starts_with('#')) {
    (term.front() == '~' ? everyday_ : things_).insert(group);
    term.remove_prefix(1);
  }
  return add_term(term, group);
}

void Lexicon::learn(std::string_view text) {
  static_cast<void>(learned(text));
}

char32_t Lexicon::folded(char32_t c) const {
  const auto found = std::lower_bound(folding_.begin(), folding_.end(), std::pair{c, char32_t{0}});
  return found != folding_.end() && found->first == c ? found->second : c;
}

Lexicon::Pieces Lexicon::split(std::string_view text) const {
  Splitter splitter;
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < longest_text; ++count) {
    const CodePoint point = decode_utf8(text, at);
    at += point.size;
    const char32_t c = narrowed(point.value);
    if (point.value != invalid_byte && !is_invisible(c)) splitter.character(folded(c));
  }
  return splitter.take();
}

Lexicon::Pieces Lexicon::learned(std::string_view text) {
  Pieces pieces = split(text);
  for (const std::string& piece : pieces) {
    if (!piece.empty() && is_word(piece))
      words_.emplace(piece, static_cast<std::uint32_t>(words_.size()));
  }
  return pieces;
}

// The pieces of a text. A word outside the vocabulary is replaced by the nearest known word, or
// marked as unknown.
Lexicon::Pieces Lexicon::corrected(std::string_view text, bool& strange) const {
  Pieces pieces = split(text);
  for (std::string& piece : pieces) {
    if (piece.empty() || !is_word(piece) || words_.contains(piece)) continue;
    piece = nearest_word(piece);
    strange = true;
  }
  return pieces;
}

std::string Lexicon::nearest_word(std::string_view word) const {
  constexpr std::size_t shortest = 4;
  constexpr std::size_t long_enough_for_two = 9;  // "password" is no "passport"
  std::string best(unknown_word);
  if (word.size() < shortest || is_digit(word.front())) return best;
  int most = word.size() < long_enough_for_two ? 1 : 2;
  // Typing errors are rare in the first letter, so only words with the same first letter are
  // compared.
  for (auto candidate = words_.lower_bound(word.substr(0, 1));
       candidate != words_.end() && candidate->first.front() == word.front() && most >= 0;
       ++candidate) {
    const std::string& known = candidate->first;
    const bool far = known.size() + 2 < word.size() || known.size() > word.size() + 2;
    if (known.size() < shortest || far) continue;
    const int errors = typing_errors(word, known, most);
    if (errors > most) continue;
    best = known;
    most = errors - 1;
  }
  return best;
}

bool Lexicon::add_term(std::string_view text, std::uint32_t group) {
  const Pieces pieces = learned(text);
  longest_term_ = std::max(longest_term_, pieces.size());
  std::string key;
  for (const std::string& piece : pieces)
    append_piece(key, piece);
  return !key.empty() && terms_.emplace(std::move(key), group).first->second == group;
}

Lexicon::Match Lexicon::longest_term(const Pieces& pieces, std::size_t at) const {
  Match match;
  std::string key;
  for (std::size_t length = 1; length <= longest_term_ && at + length <= pieces.size(); ++length) {
    append_piece(key, pieces[at + length - 1]);
    const auto found = terms_.find(key);
    if (found != terms_.end()) match = {length, found->second};
  }
  return match;
}

// Empties the clauses that say that something is all right, if other clauses are left to say what
// is not. A clause ends at a punctuation mark and before a contrast.
void Lexicon::leave_out_reassurances(Pieces& pieces) const {
  struct Clause {
    std::size_t begin = 0;
    bool says_something = false;
    bool reassures = false;
  };
  std::vector<Clause> clauses(1);
  for (std::size_t at = 0; at < pieces.size();) {
    const Match match = longest_term(pieces, at);
    if (pieces[at].empty() || (match.length > 0 && match.group == contrast)) {
      clauses.push_back({at});
    } else {
      Clause& clause = clauses.back();
      clause.says_something = true;
      clause.reassures = clause.reassures || (match.length > 0 && match.group == reassurance);
    }
    at += std::max<std::size_t>(match.length, 1);
  }
  const bool others = std::any_of(clauses.begin(), clauses.end(), [](const Clause& clause) {
    return clause.says_something && !clause.reassures;
  });
  for (std::size_t i = 0; others && i < clauses.size(); ++i) {
    if (!clauses[i].reassures) continue;
    const std::size_t end = i + 1 < clauses.size() ? clauses[i + 1].begin : pieces.size();
    for (std::size_t at = clauses[i].begin; at < end; ++at)
      pieces[at].clear();
  }
}

// Adds the meanings in `pieces` and their pairs; words without meaning are emptied.
void Lexicon::add_meanings(Pieces& pieces, Reading& out) const {
  constexpr std::size_t most = 16;
  std::vector<std::uint32_t> groups;
  for (std::size_t at = 0; at < pieces.size();) {
    const Match match = longest_term(pieces, at);
    if (match.length > 0 && match.group == ignored) {
      for (std::size_t i = 0; i < match.length; ++i)
        pieces[at + i].clear();
    } else if (match.length > 0 && is_meaning(match.group) && groups.size() < most) {
      groups.push_back(match.group);
    }
    at += std::max<std::size_t>(match.length, 1);
  }
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  std::size_t things = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const bool thing = things_.contains(groups[i]);
    if (thing) ++things;
    const bool telling = !thing && !everyday_.contains(groups[i]);
    if (telling || (things > 0 && groups.size() > 1)) out.names_subject = true;
    out.features.push_back(feature(thing ? FeatureKind::thing : FeatureKind::meaning, groups[i]));
    for (std::size_t j = i + 1; j < groups.size(); ++j)
      out.features.push_back(feature(FeatureKind::meaning_pair, groups[i], groups[j]));
  }
}

void Lexicon::add_pieces(const Pieces& pieces, std::vector<Feature>& out) const {
  bool paired = false;
  bool after_word = false;
  std::uint32_t previous = 0;
  auto unknown = static_cast<std::uint32_t>(words_.size());
  for (const std::string& piece : pieces) {
    // Each unknown word becomes a separate feature, which no phrase has.
    if (piece == unknown_word) out.push_back(feature(FeatureKind::word, unknown++));
    if (piece.empty() || piece == unknown_word) {
      paired = false;
      continue;
    }
    const bool word = is_word(piece);
    const std::uint32_t number =
        word ? words_.find(piece)->second : static_cast<std::uint32_t>(decode_utf8(piece, 0).value);
    out.push_back(feature(word ? FeatureKind::word : FeatureKind::character, number));
    const FeatureKind pair =
        word && after_word ? FeatureKind::word_pair : FeatureKind::character_pair;
    if (paired) out.push_back(feature(pair, previous, number));
    paired = true;
    after_word = word;
    previous = number;
  }
}

Reading Lexicon::read(std::string_view text) const {
  Reading out;
  Pieces pieces = corrected(text, out.has_strange_words);
  leave_out_reassurances(pieces);
  add_meanings(pieces, out);
  add_pieces(pieces, out.features);
  std::sort(out.features.begin(), out.features.end());
  out.features.erase(std::unique(out.features.begin(), out.features.end()), out.features.end());
  return out;
}

}  // namespace verify
