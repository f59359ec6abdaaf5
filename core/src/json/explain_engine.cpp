#include <algorithm>
#include <array>

#include "json/engine.hpp"
#include "json/explanations.hpp"
#include "json/request.hpp"
#include "pack/embedded.hpp"

namespace verify {

namespace {

constexpr std::array<std::string_view, 4> severities{"info", "fixed", "warning", "error"};

// The issues of a report, as `check` gives them, without what was typed.
Report read_issues(JsonValue issues) {
  Report report;
  for (const JsonValue issue : issues) {
    const auto severity =
        std::find(severities.begin(), severities.end(), issue.find("severity").text());
    if (severity == severities.end()) continue;
    Issue& added = report.issues.emplace_back();
    added.field = issue.find("field").text();
    added.code = issue.find("code").text();
    added.severity = static_cast<Severity>(severity - severities.begin());
  }
  return report;
}

Response explain_request(const Engine& engine, Request& request, const ExplanationTexts& texts) {
  const bool by_text = request.has("text");
  const std::string wanted = request.text(by_text ? "text" : "code");
  const std::string provider = request.has("provider") ? request.text("provider") : std::string();
  if (!request.faults().empty()) return refuse(request);
  const FailureDictionary& dictionary = *engine.failures;
  const std::vector<Explanation> found = by_text ? explain_text(dictionary, wanted)
                                         : provider.empty()
                                             ? explain_code(dictionary, wanted)
                                             : explain_provider_code(dictionary, provider, wanted);
  const bool unlisted = found.empty() && !by_text && provider.empty();
  return answer_with([&](JsonWriter& out) {
    if (unlisted) {
      write_unlisted_issue(out, engine.pack, texts.others, wanted);
    } else {
      write(out, engine.pack, texts, found);
    }
  });
}

// Reads the built-in dictionary when it is first asked for; what is wrong comes back.
std::vector<PackFault> need_failures(Engine& engine) {
  if (engine.failures) return {};
  LoadedFailures loaded = builtin_failures(engine.pack);
  if (!loaded.dictionary) return std::move(loaded.faults);
  for (const EmbeddedPart& part : embedded_failure_messages()) {
    const std::array<std::string_view, 1> parts{part.json};
    LoadedCatalogue catalogue = load_catalogue(part.locale, parts);
    if (catalogue.catalogue) engine.failure_texts.push_back(std::move(*catalogue.catalogue));
  }
  engine.failures = std::move(loaded.dictionary);
  return {};
}

Response replace_failures(Engine& engine, JsonValue document) {
  std::vector<PackFault> faults;
  const FailureDictionary* known = engine.failures ? &*engine.failures : nullptr;
  FailuresDocument read = read_failures(engine.pack, known, document, faults);
  if (!faults.empty())
    return refuse("failures.refused", "The failure dictionary has faults.", std::move(faults));
  if (read.dictionary) {
    engine.failures = std::move(read.dictionary);
    engine.failure_texts.clear();
  }
  for (Catalogue& added : read.texts) {
    std::erase_if(engine.failure_texts,
                  [&](const Catalogue& old) { return old.locale() == added.locale(); });
    engine.failure_texts.push_back(std::move(added));
  }
  return answer_with([&](JsonWriter& out) {
    out.begin_object();
    out.member("failures", static_cast<std::int64_t>(engine.failures->failures.size()));
    out.key("locales");
    out.begin_array();
    for (const Catalogue& texts : engine.failure_texts)
      out.value(texts.locale());
    out.end_array();
    out.end_object();
  });
}

}  // namespace

Response call_explain(Engine& engine, Operation operation, std::string_view text) {
  const JsonDocument parsed = parse_document(text);
  const JsonValue document = parsed.root();
  if (!document.is_object()) return refuse("request.not_json", "The request is not a JSON object.");
  if (operation == Operation::load_failures) return replace_failures(engine, document);
  std::vector<PackFault> faults = need_failures(engine);
  if (!faults.empty())
    return refuse("failures.missing", "There is no failure dictionary.", std::move(faults));
  Request request(engine, document);
  const Catalogue* catalogue = request.catalogue();
  const Catalogue* failure_texts = request.failure_texts();
  if (!request.faults().empty()) return refuse(request);
  const ExplanationTexts texts{*failure_texts, *catalogue};
  if (operation == Operation::explain) return explain_request(engine, request, texts);
  if (operation != Operation::refusals)
    return refuse("operation.unknown", "The operation is unknown.");
  const JsonValue issues = request.list("issues");
  if (!request.faults().empty()) return refuse(request);
  const Report report = read_issues(issues);
  return answer_with(
      [&](JsonWriter& out) { write(out, texts, predict(*engine.failures, report)); });
}

}  // namespace verify
