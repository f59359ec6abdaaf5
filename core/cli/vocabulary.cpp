#include "vocabulary.hpp"

#include <algorithm>

#include "check/issue_codes.hpp"
#include "pack/nearest.hpp"

namespace verify::cli {

namespace {

template <typename Items>
std::vector<std::string> names_of(const Items& items) {
  std::vector<std::string> names;
  for (const auto& item : items)
    names.emplace_back(item.name);
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

void add_failures(const RulePack& pack, Vocabulary& vocabulary) {
  const LoadedFailures loaded = builtin_failures(pack);
  if (!loaded.dictionary) return;
  std::vector<std::string>& providers = vocabulary.providers;
  for (const Failure& failure : loaded.dictionary->failures) {
    vocabulary.codes.push_back(failure.id);
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

Vocabulary vocabulary_of(const Engine& engine) {
  Vocabulary vocabulary;
  vocabulary.fields = texts_of(ids_of(engine.pack.fields));
  vocabulary.methods = texts_of(ids_of(engine.pack.methods));
  for (const Catalogue& catalogue : engine.catalogues)
    vocabulary.locales.push_back(catalogue.locale());
  for (const IssueDefinition& issue : issue_definitions())
    vocabulary.codes.emplace_back(issue.code);
  for (const FactDefinition& fact : engine.pack.facts)
    vocabulary.facts.push_back(described(fact));
  add_failures(engine.pack, vocabulary);
  return vocabulary;
}

std::vector<std::string> words_for(const Vocabulary& vocabulary, Offer offer) {
  switch (offer) {
    case Offer::commands:
      return names_of(commands());
    case Offer::fields:
      return vocabulary.fields;
    case Offer::methods:
      return vocabulary.methods;
    case Offer::locales:
      return vocabulary.locales;
    case Offer::providers:
      return vocabulary.providers;
    case Offer::codes:
      return vocabulary.codes;
    case Offer::shells:
      return {std::begin(shells), std::end(shells)};
    case Offer::nothing:
    case Offer::files:
      break;
  }
  return {};
}

Listing listing_for(const Vocabulary& vocabulary, Topic topic) noexcept {
  switch (topic) {
    case Topic::facts:
      return {"Facts", vocabulary.facts, true};
    case Topic::fields:
      return {"Fields", vocabulary.fields, false};
    case Topic::methods:
      return {"Methods", vocabulary.methods, false};
    case Topic::none:
      break;
  }
  return {};
}

}  // namespace verify::cli
