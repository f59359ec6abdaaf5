#pragma once
// Turns a text into features that can be compared: Han characters and pairs of neighbours; stems of
// Latin words and their pairs; meanings and their pairs. A meaning is shared by all synonyms, in
// any language. A clause that only says what is all right is left out: in "no face is found, but
// the camera works" the trouble is not the camera.

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verify {

// One comparable property of a text; the upper bits are the kind (see kind_of).
using Feature = std::uint64_t;

enum class FeatureKind : std::uint8_t {
  character,
  character_pair,
  word,
  word_pair,
  meaning,
  thing,  // the meaning of a noun that many troubles are about: it says less than a verb
  meaning_pair
};

[[nodiscard]] constexpr FeatureKind kind_of(Feature feature) noexcept {
  return static_cast<FeatureKind>(feature >> 56U);
}

// The features of one text.
struct Reading {
  std::vector<Feature> features;   // sorted, each once
  bool names_subject = false;      // it has a telling meaning, or a thing and another meaning
  bool has_strange_words = false;  // it has unknown words, even if a known word is similar
};

class Lexicon {
public:
  // The largest number of code points that is read.
  static constexpr std::size_t longest_text = 400;

  // Makes `from` equal to `to`: a traditional character and its simplified form.
  void add_folding(char32_t from, char32_t to);
  // Adds a term that says nothing about the trouble: "请问", "please".
  void add_ignored(std::string_view term);
  // Adds a term that begins a new clause: "可是", "although".
  void add_contrast(std::string_view term);
  // Adds a term that says that something is all right: "没问题", "works fine".
  void add_reassurance(std::string_view term);
  // Terms of one group have the same meaning. False when the term is empty or is in another group
  // already. A leading "~" says that the meaning of the group is everyday language ("~today"), a
  // leading "#" that it is a thing that many troubles are about ("#account").
  bool add_synonym(std::uint32_t group, std::string_view term);
  // Adds the words of a text to the vocabulary. Later, a word outside the vocabulary is read as the
  // nearest known word.
  void learn(std::string_view text);

  [[nodiscard]] Reading read(std::string_view text) const;

private:
  // A piece is a Han character or a stem; it is empty for anything between two of them.
  using Pieces = std::vector<std::string>;
  using Numbers = std::map<std::string, std::uint32_t, std::less<>>;
  using Groups = std::set<std::uint32_t>;
  struct Match {
    std::size_t length = 0;
    std::uint32_t group = 0;
  };

  [[nodiscard]] char32_t folded(char32_t c) const;
  [[nodiscard]] Pieces split(std::string_view text) const;
  [[nodiscard]] Pieces learned(std::string_view text);
  [[nodiscard]] Pieces corrected(std::string_view text, bool& strange) const;
  [[nodiscard]] std::string nearest_word(std::string_view word) const;
  bool add_term(std::string_view text, std::uint32_t group);
  [[nodiscard]] Match longest_term(const Pieces& pieces, std::size_t at) const;
  void leave_out_reassurances(Pieces& pieces) const;
  void add_meanings(Pieces& pieces, Reading& out) const;
  void add_pieces(const Pieces& pieces, std::vector<Feature>& out) const;

  std::vector<std::pair<char32_t, char32_t>> folding_;  // sorted
  Numbers words_;                                       // stem → number
  Numbers terms_;                                       // pieces → group
  Groups everyday_;
  Groups things_;
  std::size_t longest_term_ = 0;
};

}  // namespace verify
