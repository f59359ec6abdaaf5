#include "json/explanations.hpp"

#include <array>

#include "json/results.hpp"
#include "text/decimal.hpp"

namespace verify {

namespace {

constexpr std::array<std::string_view, 4> fixers{"applicant", "provider", "authority",
                                                 "integrator"};
constexpr std::array<std::string_view, 3> retries{"now", "later", "never"};

std::string key_of(const Failure& failure, std::string_view part = {}) {
  return std::string("failure.").append(failure.id).append(part);
}

std::string step_key(const Failure& failure, int step) {
  return key_of(failure, ".step.").append(decimal(step));
}

void write_texts(JsonWriter& out, std::string_view name, const std::vector<std::string>& texts) {
  out.key(name);
  out.begin_array();
  for (const std::string& text : texts)
    out.value(text);
  out.end_array();
}

void write_links(JsonWriter& out, const RulePack& pack, const Catalogue& catalogue,
                 const Failure& failure) {
  out.key("links");
  out.begin_array();
  for (const std::string& id : failure.links) {
    const Link* link = pack.find_link(id);
    if (link == nullptr) continue;
    out.begin_object();
    out.member("id", id);
    out.member("title", format(catalogue, "link." + id));
    out.member("url", link->url);
    out.end_object();
  }
  out.end_array();
}

// Claims with their quotes, then documents by name.
void write_source(JsonWriter& out, const RulePack& pack, const Failure& failure) {
  out.key("source");
  out.begin_array();
  for (const std::string& id : failure.claims) {
    const Claim* claim = pack.find_claim(id);
    if (claim == nullptr) continue;
    out.begin_object();
    out.member("id", claim->id);
    out.member("quote", claim->quote);
    out.member("section", claim->section);
    out.end_object();
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

void write_match(JsonWriter& out, const RulePack& pack, const Catalogue& others,
                 const Explanation& explanation, const MatchTexts& texts) {
  const Failure& failure = *explanation.failure;
  out.begin_object();
  write_texts(out, "alternatives", failure.alternatives);
  out.member("cause", texts.cause);
  out.member("class", failure.cause_class);
  out.member("costs_try", failure.costs_try);
  out.member("id", failure.id);
  write_links(out, pack, others, failure);
  out.member("retry", retries[static_cast<std::size_t>(failure.retry)]);
  out.member("score", explanation.score);
  write_source(out, pack, failure);
  write_texts(out, "steps", texts.steps);
  out.member("title", texts.title);
  out.member("who", fixers[static_cast<std::size_t>(failure.who)]);
  out.end_object();
}

MatchTexts texts_of(const Catalogue& catalogue, const Failure& failure) {
  MatchTexts texts{
      format(catalogue, key_of(failure)), format(catalogue, key_of(failure, ".cause")), {}};
  for (int step = 1; step <= failure.step_count; ++step)
    texts.steps.push_back(format(catalogue, step_key(failure, step)));
  return texts;
}

void write_refusal(JsonWriter& out, const Catalogue& catalogue, const PredictedRefusal& predicted) {
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
  out.member("title", format(catalogue, "provider." + refusal.code.provider));
  out.end_object();
  out.member("sentence", refusal.sentence);
  out.member("title", format(catalogue, key_of(*predicted.failure)));
  out.end_object();
}

void require_text(const Catalogue& catalogue, const std::string& key, const std::string& pointer,
                  std::vector<PackFault>& faults) {
  if (!catalogue.find(key)) faults.push_back({"message.missing", pointer, key, "a text for it"});
}

void require_texts(const FailureDictionary& dictionary, const Catalogue& catalogue,
                   const std::string& pointer, std::vector<PackFault>& faults) {
  for (const Failure& failure : dictionary.failures) {
    require_text(catalogue, key_of(failure), pointer, faults);
    require_text(catalogue, key_of(failure, ".cause"), pointer, faults);
    for (int step = 1; step <= failure.step_count; ++step) {
      require_text(catalogue, step_key(failure, step), pointer, faults);
    }
    for (const Refusal& refusal : failure.refusals) {
      require_text(catalogue, "provider." + refusal.code.provider, pointer, faults);
    }
  }
}

// Adds `found`, which points into a part of the document, as faults of the whole.
void add_faults(const std::vector<PackFault>& found, const std::string& part,
                std::vector<PackFault>& faults) {
  for (PackFault fault : found) {
    fault.pointer.insert(0, part);
    faults.push_back(std::move(fault));
  }
}

void read_texts(JsonValue messages, const FailureDictionary* dictionary,
                std::vector<Catalogue>& texts, std::vector<PackFault>& faults) {
  if (!messages.is_object()) {
    faults.push_back({"type.wrong", "/messages", std::string(messages.kind_name()),
                      "an object of language and texts"});
    return;
  }
  for (const JsonValue part : messages) {
    const std::string locale(part.name());
    const std::string pointer = "/messages/" + locale;
    const std::string text = to_text(part);
    const std::array<std::string_view, 1> parts{text};
    LoadedCatalogue loaded = load_catalogue(locale, parts);
    add_faults(loaded.faults, pointer, faults);
    if (!loaded.catalogue) continue;
    if (dictionary != nullptr) require_texts(*dictionary, *loaded.catalogue, pointer, faults);
    texts.push_back(std::move(*loaded.catalogue));
  }
}

}  // namespace

void write(JsonWriter& out, const RulePack& pack, const ExplanationTexts& texts,
           std::span<const Explanation> explanations) {
  out.begin_object();
  out.key("matches");
  out.begin_array();
  for (const Explanation& explanation : explanations)
    write_match(out, pack, texts.others, explanation,
                texts_of(texts.failures, *explanation.failure));
  out.end_array();
  out.end_object();
}

void write_unlisted_issue(JsonWriter& out, const RulePack& pack, const Catalogue& catalogue,
                          std::string_view code) {
  Failure failure;
  failure.id = std::string("issue.").append(code);
  failure.cause_class = "input";
  constexpr int certain = 1000;
  out.begin_object();
  out.key("matches");
  out.begin_array();
  if (catalogue.find(failure.id)) {
    const std::string text = format(catalogue, failure.id);
    write_match(out, pack, catalogue, {&failure, certain}, {text, text, {}});
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
                               JsonValue document, std::vector<PackFault>& faults) {
  FailuresDocument result;
  if (document.has("failures")) {
    LoadedFailures loaded = load_failures(pack, to_text(document.find("failures")));
    add_faults(loaded.faults, "/failures", faults);
    result.dictionary = std::move(loaded.dictionary);
  } else if (known == nullptr) {
    faults.push_back({"member.missing", "/failures", "null", "the failure dictionary"});
  }
  const FailureDictionary* dictionary = result.dictionary ? &*result.dictionary : known;
  if (document.has("messages"))
    read_texts(document.find("messages"), dictionary, result.texts, faults);
  return result;
}

}  // namespace verify
