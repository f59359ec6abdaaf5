// A whole submission: {"method", "fields", "facts", "now"}.

#include <algorithm>
#include <string>

#include "fuzzing.hpp"
#include "report_promises.hpp"
#include "submission.hpp"
#include "text/utf8.hpp"

namespace verify::fuzz {

namespace {

// Only optional fields without a visible character are left out.
void expect_left_out(const std::string& id, const FieldReport& field, const std::string& text,
                     const Date& today) {
  const Method& method = *pack().find_method(id);
  const auto slot = static_cast<FieldSlot>(pack().find_field(field.field) - pack().fields.data());
  expect(method.is_optional(slot), "a needed field is not left out", field.field);
  expect(check_field(pack(), field.field, text, today).verdict == Verdict::error,
         "a field with a text is not left out", field.field);
}

void expect_report_kept(const std::string& method, const Report& report, const FieldTexts& texts,
                        const Date& today) {
  Verdict worst = Verdict::ok;
  for (const FieldReport& field : report.fields) {
    if (field.is_left_out()) {
      expect_left_out(method, field, std::string(text_of(texts, field.field)), today);
      continue;
    }
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

// When the normalised values are checked again as a form, the verdict is not worse.
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
  const auto submission = read_submission(Json::parse(input, nullptr, false));
  if (!submission) return;
  const auto& [id, texts, facts, now] = *submission;
  const Report report = check(pack(), id, texts, facts, now);
  expect(pack().find_method(id) != nullptr || report.verdict == Verdict::error,
         "an unknown method is an error");
  expect_report_kept(id, report, texts, date_in(pack().time_zone, now));
  expect_settled(id, report, facts, now);
  for (const PredictedRefusal& refusal : predict(failures(), report))
    expect(refusal.issue != nullptr && refusal.refusal != nullptr && refusal.failure != nullptr,
           "a predicted refusal is complete");
}

}  // namespace verify::fuzz
