#include "json/engine.hpp"

#include "json/claims.hpp"
#include "json/description.hpp"
#include "json/request.hpp"
#include "json/requests.hpp"
#include "json/results.hpp"
#include "verify/check.hpp"
#include "verify/recommend.hpp"

namespace verify {

namespace {

AdviceTexts& advice_texts(Engine& engine, const std::string& locale, const Date& today) {
  const std::size_t old = count_old(engine.pack, today);
  for (AdviceTexts& texts : engine.advice_texts) {
    if (texts.locale != locale) continue;
    if (texts.old_documents != old) texts = AdviceTexts{locale, old, {}, {}};
    return texts;
  }
  return engine.advice_texts.emplace_back(AdviceTexts{locale, old, {}, {}});
}

Response answer_recommend(Engine& engine, const Reader& request) {
  const Facts facts = read_facts(engine.pack, request.member("facts"));
  const Instant now = read_instant(request.member("now"));
  const Catalogue* catalogue = read_locale(request, engine.catalogues);
  if (!request.faults().empty()) return reject(request);
  const Recommendation recommendation = recommend(engine.pack, facts, now);
  const Date today = date_in(engine.pack.time_zone, now);
  AdviceTexts& texts = advice_texts(engine, catalogue->locale(), today);
  constexpr std::size_t usual_size = std::size_t{10} << 10U;
  return answer_with(
      [&](JsonWriter& out) { write(out, engine.pack, *catalogue, recommendation, today, texts); },
      usual_size);
}

Response answer_field(const Engine& engine, const Reader& request) {
  const std::string_view field = request.needed_text("field");
  const std::string_view text = request.needed_text("text");
  const Date today = date_in(engine.pack.time_zone, read_instant(request.member("now")));
  const Catalogue* catalogue = read_locale(request, engine.catalogues);
  if (!request.faults().empty()) return reject(request);
  if (engine.pack.find_field(field) == nullptr)
    return reject("field.unknown", "Unknown field: " + std::string(field));
  const FieldReport report = check_field(engine.pack, field, text, today);
  return answer_with(
      [&](JsonWriter& out) { write(out, Wording{*catalogue, engine.pack}, report); });
}

Response answer_check(const Engine& engine, const Reader& request) {
  const Catalogue* catalogue = read_locale(request, engine.catalogues);
  Report report;
  if (auto rejection = judge_form(engine, request, report)) return *std::move(rejection);
  const Method& method = *engine.pack.find_method(request.plain_text("method"));
  const Wording wording{*catalogue, engine.pack, method.account_type};
  return answer_with([&](JsonWriter& out) { write(out, wording, report); });
}

Response answer_question(const Engine& engine, const Reader& request) {
  const Facts facts = read_facts(engine.pack, request.member("facts"));
  const Instant now = read_instant(request.member("now"));
  const Catalogue* catalogue = read_locale(request, engine.catalogues);
  if (!request.faults().empty()) return reject(request);
  const Question* question = next_question(engine.pack, facts, now);
  return answer_with([&](JsonWriter& out) {
    if (question != nullptr) {
      write(out, Wording{*catalogue, engine.pack}, *question);
    } else {
      out.null();
    }
  });
}

}  // namespace

std::optional<Rejection> judge_form(const Engine& engine, const Reader& request, Report& report) {
  const std::string_view method = request.needed_text("method");
  const std::vector<JsonValue> fields = read_fields(engine.pack, request.member("fields"));
  const Facts facts = read_facts(engine.pack, request.member("facts"));
  const Date today = date_in(engine.pack.time_zone, read_instant(request.member("now")));
  if (!request.faults().empty()) return reject(request);
  const Method* const form = engine.pack.find_method(method);
  if (form == nullptr) return reject("method.unknown", "Unknown method: " + std::string(method));
  std::vector<std::string_view> texts;
  for (const FieldSlot field : form->fields)
    texts.push_back(fields[field].text());
  check(engine.pack, *form, texts, facts, today, report);
  return std::nullopt;
}

Response call_rules(Engine& engine, Operation operation, std::string_view text) {
  if (operation == Operation::load_messages) return replace_messages(engine, text);
  const JsonDocument document = parse_document(text);
  if (auto rejection = reject_unless_request(document)) return *std::move(rejection);
  std::vector<Fault> faults;
  const Reader request(document.root(), faults, Origin::host);
  switch (operation) {
    case Operation::recommend:
      return answer_recommend(engine, request);
    case Operation::check_field:
      return answer_field(engine, request);
    case Operation::check:
      return answer_check(engine, request);
    case Operation::next_question:
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
  return reject("operation.unknown", "The operation is unknown.");
}

}  // namespace verify
