#include <algorithm>
#include <array>

#include "json/engine.hpp"
#include "json/explanations.hpp"
#include "json/request.hpp"
#include "json/requests.hpp"
#include "pack/embedded.hpp"

namespace verify {

namespace {

// Reads the issues of a report, as `check` returns them. They need not contain what was typed.
Report read_issues(const Reader& request) {
  constexpr std::size_t most = 1000;
  Report report;
  if (!request.has("issues")) request.member("issues").fault_here("member.missing", "a list");
  for (const Reader& issue : request.items("issues", most)) {
    const auto severity = value_named<Severity>(issue.plain_text("severity"));
    if (!severity) continue;
    Issue& added = report.issues.emplace_back();
    added.field = issue.plain_text("field");
    added.code = issue.plain_text("code");
    added.severity = *severity;
  }
  return report;
}

// Loads the built-in dictionary when it is needed for the first time; returns the faults.
std::vector<Fault> need_failures(Engine& engine) {
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

// Replaces the pack and, if it carries one, the dictionary; if either has faults, neither.
Response replace_all_rules(Engine& engine, std::string_view text) {
  const JsonDocument document = parse_document(text, largest_rules);
  FailuresDocument own;
  if (document.root().has("failures")) {
    const LoadedPack loaded = load_pack(text);
    std::vector<Fault> faults;
    if (loaded.pack) own = read_failures(*loaded.pack, nullptr, Reader(document.root(), faults));
    if (!faults.empty())
      return reject("pack.refused", "The rule pack has faults.", std::move(faults));
  }
  Response response = replace_pack(engine, text);
  if (response.rejection) return response;
  engine.has_own_failures = own.dictionary.has_value();
  engine.failures = std::move(own.dictionary);
  engine.failure_texts.clear();  // a pack's own are in its languages
  return response;
}

Response replace_failures(Engine& engine, JsonValue document) {
  std::vector<Fault> faults;
  const FailureDictionary* known = engine.failures ? &*engine.failures : nullptr;
  FailuresDocument read;
  if (!engine.has_own_failures) read = read_failures(engine.pack, known, Reader(document, faults));
  if (!faults.empty())
    return reject("failures.refused", "The failure dictionary has faults.", std::move(faults));
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

// Loads the dictionary and finds the texts for the language of the request; returns a rejection if
// either is missing.
std::optional<Rejection> need_texts(Engine& engine, const Reader& request,
                                    std::optional<ExplanationTexts>& texts) {
  std::vector<Fault> missing = need_failures(engine);
  if (!missing.empty())
    return reject("failures.missing", "There is no failure dictionary.", std::move(missing));
  const Catalogue* others = read_locale(request, engine.catalogues);
  const Catalogue* failures =
      engine.has_own_failures ? others : read_locale(request, engine.failure_texts);
  if (!request.faults().empty()) return reject(request);
  texts.emplace(*failures, *others, engine.pack);
  return std::nullopt;
}

}  // namespace

Response explain_trouble(Engine& engine, const Reader& request) {
  std::optional<ExplanationTexts> texts;
  if (auto rejection = need_texts(engine, request, texts)) return *std::move(rejection);
  const bool by_text = request.has("text");
  const std::string_view wanted = request.needed_text(by_text ? "text" : "code");
  const std::string_view provider = request.optional_text("provider");
  std::optional<Date> today;
  if (request.has("now"))
    today = date_in(engine.pack.time_zone, read_instant(request.member("now")));
  if (!request.faults().empty()) return reject(request);
  const FailureDictionary& dictionary = *engine.failures;
  const std::vector<FailureMatch> found = by_text ? explain_text(dictionary, wanted)
                                          : provider.empty()
                                              ? explain_code(dictionary, wanted)
                                              : explain_provider_code(dictionary, provider, wanted);
  const bool unlisted = found.empty() && !by_text && provider.empty();
  return answer_with([&](JsonWriter& out) {
    if (unlisted) {
      write_unlisted_issue(out, texts->others, wanted);
    } else {
      write(out, *texts, found, today);
    }
  });
}

Response explain_report(Engine& engine, const Reader& request, const Report& report) {
  std::optional<ExplanationTexts> texts;
  if (auto rejection = need_texts(engine, request, texts)) return *std::move(rejection);
  return answer_with(
      [&](JsonWriter& out) { write(out, *texts, predict(*engine.failures, report)); });
}

Response call_explain(Engine& engine, Operation operation, std::string_view text) {
  if (operation == Operation::load_pack) return replace_all_rules(engine, text);
  const JsonDocument document = parse_document(text);
  if (auto rejection = reject_unless_request(document)) return *std::move(rejection);
  if (operation == Operation::load_failures) return replace_failures(engine, document.root());
  std::vector<Fault> faults;
  const Reader request(document.root(), faults, Origin::host);
  if (operation == Operation::explain) return explain_trouble(engine, request);
  if (operation != Operation::refusals)
    return reject("operation.unknown", "The operation is unknown.");
  const Report report = read_issues(request);
  return faults.empty() ? explain_report(engine, request, report) : Response(reject(request));
}

}  // namespace verify
