// A whole submission: {"method", "fields", "facts", "now"}.

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "fuzzing.hpp"
#include "report_promises.hpp"
#include "text/utf8.hpp"

namespace verify::fuzz {

namespace {

using Json = nlohmann::json;

// Null where there is none.
const Json& member_of(const Json& document, const char* name) {
  static const Json missing;
  const auto found = document.find(name);
  return found == document.end() ? missing : *found;
}

// Facts that make no sense are left out.
Facts facts_of(const Json& document) {
  Facts facts;
  for (const auto& [id, value] : member_of(document, "facts").items()) {
    if (value.is_boolean()) (void)set_fact(pack(), facts, id, value.get<bool>());
    if (value.is_string()) (void)set_fact(pack(), facts, id, value.get<std::string>());
    if (value.is_number_integer()) {
      (void)set_fact(pack(), facts, id, static_cast<std::int32_t>(value.get<std::int64_t>()));
    }
  }
  return facts;
}

FieldTexts texts_of(const Json& document) {
  FieldTexts texts;
  for (const auto& [id, value] : member_of(document, "fields").items()) {
    if (value.is_string()) texts.emplace(id, value.get<std::string>());
  }
  return texts;
}

Instant now_of(const Json& document) {
  constexpr Instant in_november_2026{1'795'000'000};
  const Json& now = member_of(document, "now");
  const auto instant = now.is_string() ? parse_instant(now.get<std::string>()) : std::nullopt;
  return instant.value_or(in_november_2026);
}

std::string_view text_of(const FieldTexts& texts, std::string_view field) {
  const auto found = texts.find(field);
  return found == texts.end() ? std::string_view{} : std::string_view(found->second);
}

void expect_report_kept(const Report& report, const FieldTexts& texts, const Date& today) {
  Verdict worst = Verdict::ok;
  for (const FieldReport& field : report.fields) {
    expect_kept(pack(), text_of(texts, field.field), today, field);
    worst = std::max(worst, field.verdict);
  }
  for (const Issue& issue : report.issues) {
    if (issue.severity != Severity::info)
      worst = std::max(worst, static_cast<Verdict>(issue.severity));
    expect(issue.span.begin <= issue.span.end &&
               issue.span.end <= count_code_points(text_of(texts, issue.field)),
           "spans are inside the text of their field", issue.code);
  }
  expect(report.verdict == worst, "the verdict is that of the worst issue");
}

// What was settled on in every field is judged no worse as a whole.
void expect_settled(const std::string& method, const Report& report, const Facts& facts,
                    Instant now) {
  if (report.verdict == Verdict::error) return;
  FieldTexts settled;
  for (const FieldReport& field : report.fields)
    settled.emplace(field.field, field.value);
  const Report again = check(pack(), method, settled, facts, now);
  expect(again.verdict <= report.verdict && again.verdict != Verdict::fixed,
         "a settled submission is judged no worse");
}

}  // namespace

void fuzz(std::string_view input) {
  const Json document = Json::parse(input, nullptr, false);
  if (!document.is_object()) return;
  const FieldTexts texts = texts_of(document);
  const Facts facts = facts_of(document);
  const Instant now = now_of(document);
  const Json& method = member_of(document, "method");
  if (!method.is_string()) return;
  const auto id = method.get<std::string>();
  const Report report = check(pack(), id, texts, facts, now);
  expect(pack().find_method(id) != nullptr || report.verdict == Verdict::error,
         "an unknown method is an error");
  expect_report_kept(report, texts, date_in_shanghai(now));
  expect_settled(id, report, facts, now);
  for (const PredictedRefusal& refusal : predict(failures(), report))
    expect(refusal.issue != nullptr && refusal.refusal != nullptr && refusal.failure != nullptr,
           "a predicted refusal is complete");
}

}  // namespace verify::fuzz
