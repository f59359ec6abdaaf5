// A whole submission: {"method", "fields", "facts", "now"}.

#include <algorithm>
#include <string>

#include "fuzzing.hpp"
#include "report_promises.hpp"
#include "submission.hpp"
#include "text/utf8.hpp"

namespace verify::fuzz {

namespace {

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
  expect_report_kept(report, texts, date_in(pack().time_zone, now));
  expect_settled(id, report, facts, now);
  for (const PredictedRefusal& refusal : predict(failures(), report))
    expect(refusal.issue != nullptr && refusal.refusal != nullptr && refusal.failure != nullptr,
           "a predicted refusal is complete");
}

}  // namespace verify::fuzz
