#pragma once
// The names that the rules know, for help and completion.

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
  std::vector<std::string> facts;  // with what each can be: "region (mainland hmt overseas)"
};

[[nodiscard]] KnownWords known_words_of(const Engine& engine);

// The words to offer; none for files, which a shell finds itself.
[[nodiscard]] std::vector<std::string> words_for(const KnownWords& known_words, Offer offer);

// What stands under a command's help: a heading and its words.
struct Listing {
  std::string_view heading;  // empty: nothing to list
  std::span<const std::string> words;
  bool one_a_line = false;
};
[[nodiscard]] Listing listing_for(const KnownWords& known_words, Topic topic) noexcept;

}  // namespace verify::cli
