#include "explain/lexicon.hpp"

#include <algorithm>

#include "explain/stem.hpp"
#include "text/character_class.hpp"
#include "text/han.hpp"
#include "text/utf8.hpp"

namespace verify {

namespace {

constexpr std::uint32_t gap = 0;                // between two sentences, or where a filler was
constexpr std::uint32_t first_word = 0x110000;  // tokens below are code points
constexpr std::uint32_t ignored = 0xFFFFFFFF;   // the group of fillers

constexpr Feature feature(FeatureKind kind, std::uint32_t first,
                          std::uint32_t second = 0) noexcept {
  constexpr unsigned token_bits = 28;
  return (static_cast<Feature>(kind) << 56U) | (static_cast<Feature>(first) << token_bits) | second;
}

constexpr bool is_word(std::uint32_t token) noexcept {
  return token >= first_word;
}

// Collects the pieces of a text: Han characters one by one, letters and digits as words, "" for
// what stands between.
class Splitter {
public:
  void character(char32_t c) {
    if (classify_han(c) != Han::none) {
      close();
      append_utf8(word_, c);
      close();
    } else if (is_latin(c) || is_digit(c)) {
      const bool other_kind = !word_.empty() && is_digit(c) != digits_;
      if (other_kind) close();
      digits_ = is_digit(c);
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
    const bool latin = is_latin(word_.front());
    pieces_.push_back(latin ? stem(word_) : std::move(word_));
    word_.clear();
  }

  std::vector<std::string> pieces_;
  std::string word_;
  bool digits_ = false;
};

bool is_ascii(const std::string& piece) noexcept {
  return static_cast<unsigned char>(piece.front()) < 0x80;
}

}  // namespace

void Lexicon::add_folding(char32_t from, char32_t to) {
  folding_.emplace(from, to);
}

void Lexicon::add_ignored(std::string_view term) {
  add_term(term, ignored);
}

bool Lexicon::add_synonym(std::uint32_t group, std::string_view term) {
  return add_term(term, group);
}

void Lexicon::learn(std::string_view text) {
  static_cast<void>(learned(text));
}

std::vector<std::string> Lexicon::split(std::string_view text) const {
  Splitter splitter;
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < longest_text; ++count) {
    const CodePoint point = decode_utf8(text, at);
    at += point.size;
    const char32_t c = narrowed(point.value);
    if (point.value == invalid_byte || is_invisible(c)) continue;
    const auto folded = folding_.find(c);
    splitter.character(folded == folding_.end() ? c : folded->second);
  }
  return splitter.take();
}

Lexicon::Term Lexicon::learned(std::string_view text) {
  Term term;
  for (const std::string& piece : split(text)) {
    if (!piece.empty() && is_ascii(piece)) {
      words_.emplace(piece, first_word + static_cast<Token>(words_.size()));
    }
    term.push_back(token_of(piece));
  }
  return term;
}

Lexicon::Term Lexicon::tokens(std::string_view text) const {
  Term out;
  for (const std::string& piece : split(text))
    out.push_back(token_of(piece));
  return out;
}

Lexicon::Token Lexicon::token_of(const std::string& piece) const {
  if (piece.empty()) return gap;
  if (!is_ascii(piece)) return decode_utf8(piece, 0).value;
  const auto found = words_.find(piece);
  return found != words_.end() ? found->second : nearest_word(piece);
}

Lexicon::Token Lexicon::nearest_word(std::string_view word) const {
  constexpr std::size_t shortest = 4;
  constexpr std::size_t long_enough_for_two = 7;
  Token best = gap;
  if (word.size() < shortest || is_digit(word.front())) return best;
  int most = word.size() < long_enough_for_two ? 1 : 2;
  // Typing errors rarely hit the first letter, so only words that share it are compared.
  const char first = word.front();
  for (auto candidate = words_.lower_bound(std::string(1, first));
       candidate != words_.end() && candidate->first.front() == first && most >= 0; ++candidate) {
    const std::string& known = candidate->first;
    if (known.size() < shortest || known.size() + 2 < word.size() || known.size() > word.size() + 2)
      continue;
    const int errors = typing_errors(word, known, most);
    if (errors > most) continue;
    best = candidate->second;
    most = errors - 1;
  }
  return best;
}

bool Lexicon::add_term(std::string_view text, std::uint32_t group) {
  Term term = learned(text);
  longest_term_ = std::max(longest_term_, term.size());
  return !term.empty() && terms_.emplace(std::move(term), group).first->second == group;
}

Lexicon::Match Lexicon::longest_term(const Term& tokens, std::size_t at) const {
  const std::size_t most = std::min(longest_term_, tokens.size() - at);
  const auto begin = tokens.begin() + static_cast<Term::difference_type>(at);
  for (std::size_t length = most; length > 0; --length) {
    const auto found = terms_.find(Term(begin, begin + static_cast<Term::difference_type>(length)));
    if (found != terms_.end()) return {length, found->second};
  }
  return {};
}

// The meanings of `tokens` and each two of them; fillers become gaps.
void Lexicon::add_meanings(Term& tokens, std::vector<Feature>& out) const {
  constexpr std::size_t most = 16;
  std::vector<std::uint32_t> groups;
  for (std::size_t at = 0; at < tokens.size();) {
    const Match match = longest_term(tokens, at);
    if (match.length > 0 && match.group == ignored) {
      std::fill_n(tokens.begin() + static_cast<Term::difference_type>(at), match.length, gap);
    } else if (match.length > 0 && groups.size() < most) {
      groups.push_back(match.group);
    }
    at += std::max<std::size_t>(match.length, 1);
  }
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    out.push_back(feature(FeatureKind::meaning, groups[i]));
    for (std::size_t j = i + 1; j < groups.size(); ++j) {
      out.push_back(feature(FeatureKind::meaning_pair, groups[i], groups[j]));
    }
  }
}

void Lexicon::add_tokens(const Term& tokens, std::vector<Feature>& out) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at] == gap) continue;
    out.push_back(
        feature(is_word(tokens[at]) ? FeatureKind::word : FeatureKind::character, tokens[at]));
    if (at + 1 == tokens.size() || tokens[at + 1] == gap) continue;
    const bool words = is_word(tokens[at]) && is_word(tokens[at + 1]);
    out.push_back(feature(words ? FeatureKind::word_pair : FeatureKind::character_pair, tokens[at],
                          tokens[at + 1]));
  }
}

std::vector<Feature> Lexicon::features(std::string_view text) const {
  Term all = tokens(text);
  std::vector<Feature> out;
  add_meanings(all, out);
  add_tokens(all, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace verify
