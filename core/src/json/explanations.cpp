#include "json/explanations.hpp"

#include <array>

#include "explain/read_dictionary.hpp"
#include "json/claims.hpp"
#include "json/results.hpp"
#include "text/decimal.hpp"
#include "text/read_catalogue.hpp"

namespace verify {

namespace {

std::string key_of(const Failure& failure, std::string_view part = {}) {
  return std::string("failure.").append(failure.id).append(part);
}

std::string step_key(const Failure& failure, int step) {
  return key_of(failure, ".step.").append(decimal(step));
}

void write_texts(JsonWriter& out, JsonName name, const std::vector<std::string>& texts) {
  out.key(name);
  out.begin_array();
  for (const std::string& text : texts)
    out.value(text);
  out.end_array();
}

void write_links(JsonWriter& out, const Wording& wording, const Failure& failure) {
  out.key("links");
  out.begin_array();
  for (const std::string& id : failure.links) {
    const Link* link = wording.pack.find_link(id);
    if (link == nullptr) continue;
    out.begin_object();
    out.member("id", id);
    out.member("title", format(wording, "link." + id));
    out.member("url", link->url);
    out.end_object();
  }
  out.end_array();
}

// Claims with their quotes, then documents by name.
void write_source(JsonWriter& out, const RulePack& pack, const Failure& failure,
                  const std::optional<Date>& today) {
  out.key("source");
  out.begin_array();
  for (const std::string& id : failure.claims) {
    const Claim* claim = pack.find_claim(id);
    if (claim != nullptr) write_claim(out, pack, *claim, today);
  }
  for (const std::string& document : failure.documents) {
    out.begin_object();
    out.key("id");
    out.null();
    out.key("quote");
    out.null();
    out.member("section", document);
    out.end_object();
  }
  out.end_array();
}

// The texts of one match.
struct MatchTexts {
  std::string title;
  std::string cause;
  std::vector<std::string> steps;
};

void write_match(JsonWriter& out, const Wording& others, const FailureMatch& match,
                 const MatchTexts& texts, const std::optional<Date>& today) {
  const Failure& failure = *match.failure;
  out.begin_object();
  write_texts(out, "alternatives", failure.alternatives);
  out.member("cause", texts.cause);
  out.member("class", failure.cause_class);
  out.member("costs_try", failure.costs_try);
  write_texts(out, "fields", failure.fields);
  out.member("id", failure.id);
  write_links(out, others, failure);
  out.member("retry", name_of(failure.retry));
  out.member("score", match.score);
  write_source(out, others.pack, failure, today);
  write_texts(out, "steps", texts.steps);
  out.member("title", texts.title);
  out.member("who", name_of(failure.who));
  out.end_object();
}

MatchTexts texts_of(const Wording& wording, const Failure& failure) {
  MatchTexts texts{
      format(wording, key_of(failure)), format(wording, key_of(failure, ".cause")), {}};
  for (int step = 1; step <= failure.step_count; ++step)
    texts.steps.push_back(format(wording, step_key(failure, step)));
  return texts;
}

void write_refusal(JsonWriter& out, const Wording& wording, const PredictedRefusal& predicted) {
  const Refusal& refusal = *predicted.refusal;
  out.begin_object();
  out.member("certain", predicted.issue->severity == Severity::error);
  out.member("costs_try", predicted.failure->costs_try);
  out.member("failure", predicted.failure->id);
  out.member("field", predicted.issue->field);
  out.member("issue", predicted.issue->code);
  out.key("provider");
  out.begin_object();
  out.member("code", refusal.code.code);
  out.member("id", refusal.code.provider);
  out.member("title", format(wording, "provider." + refusal.code.provider));
  out.end_object();
  out.member("sentence", refusal.sentence);
  out.member("title", format(wording, key_of(*predicted.failure)));
  out.end_object();
}

void require_text(const Catalogue& catalogue, const std::string& key, const Reader& messages) {
  if (!catalogue.find(key)) messages.fault("message.missing", key, "a text for it");
}

void require_texts(const FailureDictionary& dictionary, const Catalogue& catalogue,
                   const Reader& messages) {
  for (const Failure& failure : dictionary.failures) {
    require_text(catalogue, key_of(failure), messages);
    require_text(catalogue, key_of(failure, ".cause"), messages);
    for (int step = 1; step <= failure.step_count; ++step) {
      require_text(catalogue, step_key(failure, step), messages);
    }
    for (const Refusal& refusal : failure.refusals) {
      require_text(catalogue, "provider." + refusal.code.provider, messages);
    }
  }
}

void read_texts(const Reader& messages, const FailureDictionary* dictionary,
                std::vector<Catalogue>& texts) {
  if (!messages.is_object())
    return messages.fault("type.wrong", messages.value().kind_name(),
                          "an object of language and texts");
  messages.each_member([&](const Reader& part) {
    std::optional<Catalogue> read = read_catalogue(part.name(), part);
    if (!read) return;
    if (dictionary != nullptr) require_texts(*dictionary, *read, part);
    texts.push_back(std::move(*read));
  });
}

}  // namespace

void write(JsonWriter& out, const ExplanationTexts& texts, std::span<const FailureMatch> matches,
           const std::optional<Date>& today) {
  out.begin_object();
  out.key("matches");
  out.begin_array();
  for (const FailureMatch& match : matches)
    write_match(out, texts.others, match, texts_of(texts.failures, *match.failure), today);
  out.end_array();
  out.end_object();
}

void write_unlisted_issue(JsonWriter& out, const Wording& wording, std::string_view code) {
  Failure failure;
  failure.id = std::string("issue.").append(code);
  failure.cause_class = "input";
  constexpr int certain = 1000;
  out.begin_object();
  out.key("matches");
  out.begin_array();
  if (find_text(wording, failure.id)) {
    const std::string text = format(wording, failure.id);
    write_match(out, wording, {&failure, certain}, {text, text, {}}, std::nullopt);
  }
  out.end_array();
  out.end_object();
}

void write(JsonWriter& out, const ExplanationTexts& texts,
           std::span<const PredictedRefusal> refusals) {
  out.begin_object();
  out.key("refusals");
  out.begin_array();
  for (const PredictedRefusal& refusal : refusals)
    write_refusal(out, texts.failures, refusal);
  out.end_array();
  out.member("try_spent", false);
  out.end_object();
}

FailuresDocument read_failures(const RulePack& pack, const FailureDictionary* known,
                               const Reader& document) {
  FailuresDocument result;
  if (document.has("failures")) {
    result.dictionary = read_dictionary(pack, document.member("failures"));
  } else if (known == nullptr) {
    document.member("failures").fault("member.missing", "null", "the failure dictionary");
  }
  const FailureDictionary* dictionary = result.dictionary ? &*result.dictionary : known;
  if (document.has("messages")) read_texts(document.member("messages"), dictionary, result.texts);
  return result;
}

}  // namespace verify
