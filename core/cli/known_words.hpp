#pragma once
// All names of the rules, for help and completion.

#include <span>
#include <string>
#include <vector>

#include "commands.hpp"
#include "json/engine.hpp"

namespace verify::cli {

struct KnownWords {
  std::vector<std::string> fields;
  std::vector<std::string> methods;
  std::vector<std::string> locales;
  std::vector<std::string> providers;
  std::vector<std::string> codes;  // of issues and failures
  std::vector<std::string> facts;  // with the possible values: "region (mainland hmt overseas)"
};

[[nodiscard]] KnownWords known_words_of(const Engine& engine);

// The words to offer; none for files, because the shell completes them itself.
[[nodiscard]] std::vector<std::string> words_for(const KnownWords& known_words, Offer offer);

// A list under the help of a command: a heading and words.
struct Listing {
  std::string_view heading;  // empty: nothing to list
  std::span<const std::string> words;
  bool one_a_line = false;
};
[[nodiscard]] Listing listing_for(const KnownWords& known_words, Topic topic) noexcept;

}  // namespace verify::cli
