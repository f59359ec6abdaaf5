#include "known_words.hpp"

#include <algorithm>

#include "check/issue_codes.hpp"
#include "pack/nearest.hpp"

namespace verify::cli {

namespace {

// A part of another command is offered after the name of that command.
std::vector<std::string> first_words() {
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    if (part_of(command).empty()) names.emplace_back(command.name);
  }
  return names;
}

std::string described(const FactDefinition& fact) {
  std::string values;
  switch (fact.type) {
    case FactType::boolean:
      values = "true false";
      break;
    case FactType::number:
      values = "a whole number";
      break;
    case FactType::date:
      values = "yyyy-MM-dd";
      break;
    case FactType::choice:
      for (const std::string& choice : fact.choices)
        values.append(values.empty() ? "" : " ").append(choice);
      break;
  }
  return fact.id + " (" + values + ")";
}

void add_failures(const RulePack& pack, KnownWords& known_words) {
  const LoadedFailures loaded = builtin_failures(pack);
  if (!loaded.dictionary) return;
  std::vector<std::string>& providers = known_words.providers;
  for (const Failure& failure : loaded.dictionary->failures) {
    known_words.codes.push_back(failure.id);
    for (const ProviderCode& code : failure.codes)
      providers.push_back(code.provider);
  }
  std::sort(providers.begin(), providers.end());
  providers.erase(std::unique(providers.begin(), providers.end()), providers.end());
}

std::vector<std::string> texts_of(const std::vector<std::string_view>& ids) {
  return {ids.begin(), ids.end()};
}

}  // namespace

KnownWords known_words_of(const Engine& engine) {
  KnownWords known_words;
  known_words.fields = texts_of(ids_of(engine.pack.fields));
  known_words.methods = texts_of(ids_of(engine.pack.methods));
  for (const Catalogue& catalogue : engine.catalogues)
    known_words.locales.push_back(catalogue.locale());
  for (const IssueDefinition& issue : issue_definitions())
    known_words.codes.emplace_back(issue.code);
  for (const FactDefinition& fact : engine.pack.facts)
    known_words.facts.push_back(described(fact));
  add_failures(engine.pack, known_words);
  return known_words;
}

std::vector<std::string> words_for(const KnownWords& known_words, Offer offer) {
  switch (offer) {
    case Offer::commands:
      return first_words();
    case Offer::fields:
      return known_words.fields;
    case Offer::methods:
      return known_words.methods;
    case Offer::locales:
      return known_words.locales;
    case Offer::providers:
      return known_words.providers;
    case Offer::codes:
      return known_words.codes;
    case Offer::shells:
      return {std::begin(shells), std::end(shells)};
    case Offer::nothing:
    case Offer::files:
      break;
  }
  return {};
}

Listing listing_for(const KnownWords& known_words, Topic topic) noexcept {
  switch (topic) {
    case Topic::facts:
      return {"Facts", known_words.facts, true};
    case Topic::fields:
      return {"Fields", known_words.fields, false};
    case Topic::methods:
      return {"Methods", known_words.methods, false};
    case Topic::none:
      break;
  }
  return {};
}

}  // namespace verify::cli
