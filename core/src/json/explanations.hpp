#pragma once
// Explanations and predicted refusals as JSON, and the failure dictionary from outside. Keys are
// sorted.

#include <span>
#include <string_view>
#include <vector>

#include "json/reader.hpp"
#include "json/writer.hpp"
#include "verify/explain.hpp"
#include "verify/message.hpp"

namespace verify {

// Where the texts of an explanation are: those of failures travel with the dictionary, the titles
// of links with the rest.
struct ExplanationTexts {
  const Catalogue& failures;
  const Catalogue& others;
};

// {"matches": [{"alternatives", "cause", "class", "costs_try", "id", "links", "retry", "score",
// "source", "steps", "title", "who"}]}
void write(JsonWriter& out, const RulePack& pack, const ExplanationTexts& texts,
           std::span<const FailureMatch> explanations);

// {"matches": [one]} for a code that no entry explains but whose issue has a text of its own.
void write_unlisted_issue(JsonWriter& out, const RulePack& pack, const Catalogue& catalogue,
                          std::string_view code);

// {"refusals": [{"certain", "costs_try", "failure", "field", "issue", "provider": {"code", "id",
// "title"}, "sentence", "title"}], "try_spent": false}
void write(JsonWriter& out, const ExplanationTexts& texts,
           std::span<const PredictedRefusal> refusals);

// A dictionary with its texts, as `load_failures` takes them.
struct FailuresDocument {
  std::optional<FailureDictionary> dictionary;  // nothing when the document only adds texts
  std::vector<Catalogue> texts;
};

// {"failures": dictionary, "messages": {locale: {key: text}}}. Every language needs every text of
// the dictionary, or of `known` when the document has none.
[[nodiscard]] FailuresDocument read_failures(const RulePack& pack, const FailureDictionary* known,
                                             const Reader& document);

}  // namespace verify
