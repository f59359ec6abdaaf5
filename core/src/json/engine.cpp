#include "json/engine.hpp"

#include "json/description.hpp"
#include "json/request.hpp"
#include "json/results.hpp"
#include "verify/check.hpp"
#include "verify/recommend.hpp"

namespace verify {

namespace {

AdviceTexts& advice_texts(Engine& engine, const std::string& locale) {
  for (AdviceTexts& texts : engine.advice_texts) {
    if (texts.locale == locale) return texts;
  }
  return engine.advice_texts.emplace_back(AdviceTexts{locale, {}, {}});
}

Response answer_recommend(Engine& engine, Request& request) {
  const Facts facts = request.facts();
  const Instant now = request.now();
  const Catalogue* catalogue = request.catalogue();
  if (!request.faults().empty()) return refuse(request);
  const Recommendation recommendation = recommend(engine.pack, facts, now);
  AdviceTexts& texts = advice_texts(engine, catalogue->locale());
  constexpr std::size_t usual_size = std::size_t{10} << 10U;
  return answer_with(
      [&](JsonWriter& out) { write(out, engine.pack, *catalogue, recommendation, texts); },
      usual_size);
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
  const std::vector<JsonValue> fields = request.fields();
  const Facts facts = request.facts();
  const Date today = date_in_shanghai(request.now());
  const Catalogue* catalogue = request.catalogue();
  if (!request.faults().empty()) return refuse(request);
  const Method* const form = engine.pack.find_method(method);
  if (form == nullptr) return refuse("method.unknown", "Unknown method: " + method);
  std::vector<std::string_view> texts;
  for (const FieldSlot field : form->fields)
    texts.push_back(fields[field].text());
  Report report;
  check(engine.pack, *form, texts, facts, today, report);
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

}  // namespace

Response call_rules(Engine& engine, Operation operation, std::string_view text) {
  if (operation == Operation::load_pack || operation == Operation::load_messages)
    return call_loading(engine, operation, text);
  const JsonDocument parsed = parse_document(text);
  const JsonValue document = parsed.root();
  if (!document.is_object()) return refuse("request.not_json", "The request is not a JSON object.");
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
    case Operation::describe:
      return answer_with([&](JsonWriter& out) { write_description(out, engine.pack); });
    case Operation::load_pack:
    case Operation::load_messages:
    case Operation::explain:
    case Operation::load_failures:
    case Operation::refusals:
      break;
  }
  return refuse("operation.unknown", "The operation is unknown.");
}

}  // namespace verify
