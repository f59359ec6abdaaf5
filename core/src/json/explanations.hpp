#pragma once
// Writes explanations and predicted refusals as JSON, and reads a failure dictionary that a host
// loads. Keys are sorted.

#include <span>
#include <string_view>
#include <vector>

#include "json/reader.hpp"
#include "json/writer.hpp"
#include "verify/explain.hpp"
#include "verify/message.hpp"

namespace verify {

// The texts of an explanation, with the numbers of one pack: the texts of failures are loaded with
// the dictionary, the titles of links with the other texts.
struct ExplanationTexts {
  ExplanationTexts(const Catalogue& of_failures, const Catalogue& all_others, const RulePack& pack)
      : failures{of_failures, pack, any_account_type, &all_others}, others{all_others, pack} {}

  Wording failures;
  Wording others;
};

// {"matches": [{"alternatives", "cause", "class", "costs_try", "id", "links", "retry", "score",
// "source", "steps", "title", "who"}]}
// A claim in "source" has a document, which can be old on `today`.
void write(JsonWriter& out, const ExplanationTexts& texts, std::span<const FailureMatch> matches,
           const std::optional<Date>& today);

// {"matches": [one]} for the code of an issue that no entry explains; the match is the text of the
// issue.
void write_unlisted_issue(JsonWriter& out, const Wording& wording, std::string_view code);

// {"refusals": [{"certain", "costs_try", "failure", "field", "issue", "provider": {"code", "id",
// "title"}, "sentence", "title"}], "try_spent": false}
void write(JsonWriter& out, const ExplanationTexts& texts,
           std::span<const PredictedRefusal> refusals);

// A dictionary with its texts, as `load_failures` takes them.
struct FailuresDocument {
  std::optional<FailureDictionary> dictionary;  // nothing when the document only adds texts
  std::vector<Catalogue> texts;
};

// {"failures": dictionary, "messages": {locale: {key: text}}}. Every language must have every text
// of the dictionary, or of `known` when the document has no dictionary.
[[nodiscard]] FailuresDocument read_failures(const RulePack& pack, const FailureDictionary* known,
                                             const Reader& document);

}  // namespace verify
