#include "json/engine.hpp"

#include <algorithm>
#include <array>

#include "json/document.hpp"
#include "json/explanations.hpp"
#include "json/requests.hpp"
#include "json/results.hpp"
#include "pack/embedded.hpp"
#include "verify/check.hpp"
#include "verify/recommend.hpp"

namespace verify {

namespace {

constexpr std::string_view default_locale = "zh-CN";

Response refuse(std::string_view code, std::string_view sentence,
                std::vector<PackFault> faults = {}) {
  Response response{{}, std::string(sentence), std::move(faults)};
  JsonWriter out(response.json);
  out.begin_object();
  out.key("error");
  out.begin_object();
  out.member("code", code);
  out.key("faults");
  write(out, response.faults);
  out.member("message", sentence);
  out.end_object();
  out.end_object();
  return response;
}

// Lets `fill` write the answer.
template <typename Fill>
Response answer_with(const Fill& fill) {
  Response response;
  JsonWriter out(response.json);
  fill(out);
  return response;
}

// A request's members, read with their faults collected.
class Request {
public:
  Request(const Engine& engine, JsonValue document) : engine_(engine), document_(document) {}

  [[nodiscard]] Facts facts() {
    return read_facts(engine_.pack, member("facts"), "/facts", faults_);
  }
  [[nodiscard]] FieldTexts texts() {
    return read_texts(engine_.pack, member("fields"), "/fields", faults_);
  }
  [[nodiscard]] Instant now() { return read_instant(member("now"), "/now", faults_); }

  [[nodiscard]] std::string text(std::string_view name) {
    const JsonValue value = member(name);
    if (value.is_text()) return std::string(value.text());
    faults_.push_back({"member.missing", std::string("/").append(name),
                       std::string(value.kind_name()), "a text"});
    return {};
  }

  [[nodiscard]] const Catalogue* catalogue() { return catalogue_of(engine_.catalogues); }
  [[nodiscard]] const Catalogue* failure_texts() { return catalogue_of(engine_.failure_texts); }

  [[nodiscard]] bool has(std::string_view name) const { return document_.has(name); }

  [[nodiscard]] const std::vector<PackFault>& faults() const noexcept { return faults_; }

private:
  [[nodiscard]] const Catalogue* catalogue_of(const std::vector<Catalogue>& catalogues) {
    const std::string locale = has("locale") ? text("locale") : std::string(default_locale);
    std::string known;
    for (const Catalogue& candidate : catalogues) {
      if (candidate.locale() == locale) return &candidate;
      known.append(known.empty() ? "" : " ").append(candidate.locale());
    }
    faults_.push_back({"locale.unknown", "/locale", locale, known});
    return nullptr;
  }

  [[nodiscard]] JsonValue member(std::string_view name) const { return document_.find(name); }

  const Engine& engine_;
  JsonValue document_;
  std::vector<PackFault> faults_;
};

Response refuse(const Request& request) {
  return refuse("request.wrong", "The request cannot be answered.", request.faults());
}

Response answer_recommend(const Engine& engine, Request& request) {
  const Facts facts = request.facts();
  const Instant now = request.now();
  const Catalogue* catalogue = request.catalogue();
  if (!request.faults().empty()) return refuse(request);
  const Recommendation recommendation = recommend(engine.pack, facts, now);
  return answer_with([&](JsonWriter& out) { write(out, engine.pack, *catalogue, recommendation); });
}

Response answer_field(const Engine& engine, Request& request) {
  const std::string field = request.text("field");
  const std::string text = request.text("text");
  const Date today = date_in_shanghai(request.now());
  const Catalogue* catalogue = request.catalogue();
  if (!request.faults().empty()) return refuse(request);
  if (engine.pack.find_field(field) == nullptr)
    return refuse("field.unknown", "Unknown field: " + field);
  const FieldReport report = check_field(engine.pack, field, text, today);
  return answer_with([&](JsonWriter& out) { write(out, *catalogue, report); });
}

Response answer_check(const Engine& engine, Request& request) {
  const std::string method = request.text("method");
  const FieldTexts texts = request.texts();
  const Facts facts = request.facts();
  const Instant now = request.now();
  const Catalogue* catalogue = request.catalogue();
  if (!request.faults().empty()) return refuse(request);
  if (engine.pack.find_method(method) == nullptr)
    return refuse("method.unknown", "Unknown method: " + method);
  const Report report = check(engine.pack, method, texts, facts, now);
  return answer_with([&](JsonWriter& out) { write(out, *catalogue, report); });
}

Response answer_question(const Engine& engine, Request& request) {
  const Facts facts = request.facts();
  const Instant now = request.now();
  const Catalogue* catalogue = request.catalogue();
  if (!request.faults().empty()) return refuse(request);
  const Question* question = next_question(engine.pack, facts, now);
  return answer_with([&](JsonWriter& out) {
    if (question != nullptr) {
      write(out, engine.pack, *catalogue, *question);
    } else {
      out.null();
    }
  });
}

Response predict_refusals(const Engine& engine, Request& request, const ExplanationTexts& texts) {
  const std::string method = request.text("method");
  const FieldTexts fields = request.texts();
  const Facts facts = request.facts();
  const Instant now = request.now();
  if (!request.faults().empty()) return refuse(request);
  if (engine.pack.find_method(method) == nullptr)
    return refuse("method.unknown", "Unknown method: " + method);
  const Report report = check(engine.pack, method, fields, facts, now);
  const std::vector<PredictedRefusal> refusals = predict(*engine.failures, report);
  return answer_with([&](JsonWriter& out) { write(out, texts, refusals); });
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

Response answer_explain(const Engine& engine, Request& request) {
  const Catalogue* catalogue = request.catalogue();
  const Catalogue* failure_texts = request.failure_texts();
  if (!request.faults().empty()) return refuse(request);
  const ExplanationTexts texts{*failure_texts, *catalogue};
  return request.has("method") ? predict_refusals(engine, request, texts)
                               : explain_request(engine, request, texts);
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

Response replace_pack(Engine& engine, std::string_view text) {
  LoadedPack loaded = load_pack(text);
  if (!loaded.pack)
    return refuse("pack.refused", "The rule pack has faults.", std::move(loaded.faults));
  engine.pack = std::move(*loaded.pack);
  return answer_with([&](JsonWriter& out) {
    out.begin_object();
    out.key("pack");
    write_identity(out, engine.pack);
    out.end_object();
  });
}

Response replace_messages(Engine& engine, JsonValue document, Request& request) {
  const std::string locale = request.text("locale");
  if (!request.faults().empty()) return refuse(request);
  const std::string part = to_text(document.find("messages"));
  const std::array<std::string_view, 1> parts{part};
  LoadedCatalogue loaded = load_catalogue(locale, parts);
  if (!loaded.catalogue)
    return refuse("messages.refused", "The messages have faults.", std::move(loaded.faults));
  std::erase_if(engine.catalogues,
                [&](const Catalogue& known) { return known.locale() == locale; });
  engine.catalogues.push_back(std::move(*loaded.catalogue));
  return answer_with([&](JsonWriter& out) {
    out.begin_object();
    out.member("locale", locale);
    out.end_object();
  });
}

}  // namespace

Engine builtin_engine() {
  LoadedPack loaded = builtin_pack();
  Engine engine;
  // The build's own tests hold the embedded pack and texts; a faulty one never ships.
  if (loaded.pack) engine.pack = std::move(*loaded.pack);
  for (const EmbeddedPart& part : embedded_answer_texts()) {
    LoadedCatalogue catalogue = builtin_answer_texts(part.locale);
    if (catalogue.catalogue) engine.catalogues.push_back(std::move(*catalogue.catalogue));
  }
  return engine;
}

Response call(Engine& engine, Operation operation, std::string_view text) {
  if (operation == Operation::load_pack) return replace_pack(engine, text);
  const JsonDocument parsed = parse_document(text);
  const JsonValue document = parsed.root();
  if (!document.is_object()) return refuse("request.not_json", "The request is not a JSON object.");
  if (operation == Operation::explain) {
    std::vector<PackFault> faults = need_failures(engine);
    if (!faults.empty())
      return refuse("failures.missing", "There is no failure dictionary.", std::move(faults));
  }
  Request request(engine, document);
  switch (operation) {
    case Operation::recommend:
      return answer_recommend(engine, request);
    case Operation::field:
      return answer_field(engine, request);
    case Operation::check:
      return answer_check(engine, request);
    case Operation::question:
      return answer_question(engine, request);
    case Operation::load_messages:
      return replace_messages(engine, document, request);
    case Operation::explain:
      return answer_explain(engine, request);
    case Operation::load_failures:
      return replace_failures(engine, document);
    case Operation::load_pack:
      break;
  }
  return refuse("operation.unknown", "The operation is unknown.");
}

}  // namespace verify
