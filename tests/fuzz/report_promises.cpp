#include "report_promises.hpp"

#include <algorithm>
#include <string>

#include "fuzzing.hpp"
#include "text/utf8.hpp"

namespace verify::fuzz {

namespace {

void expect_fixes(const RulePack& pack, const Date& today, const Issue& issue,
                  const FieldReport& report) {
  constexpr std::size_t most_fixes = 3;
  expect(issue.fixes.size() <= most_fixes, "at most three fixes", issue.code);
  for (const Fix& fix : issue.fixes) {
    const std::string about = std::string(issue.code) + ": " + fix.value;
    expect(fix.changed.begin < fix.changed.end && fix.changed.end <= count_code_points(fix.value),
           "the changed part is inside the fix", about);
    const FieldReport repaired = check_field(pack, report.field, fix.value, today);
    expect(repaired.verdict != Verdict::error, "a fix is valid", about);
    expect(repaired.value == fix.value, "a fix needs no further normalising", about);
  }
}

void expect_settled(const RulePack& pack, const Date& today, const FieldReport& report) {
  const FieldReport again = check_field(pack, report.field, report.value, today);
  expect(again.value == report.value && again.verdict != Verdict::error &&
             again.verdict != Verdict::fixed,
         "a value that was settled on is fine when it is typed again", report.value);
}

}  // namespace

void expect_kept(const RulePack& pack, std::string_view text, const Date& today,
                 const FieldReport& report) {
  const std::uint32_t size = count_code_points(text);
  Verdict worst = Verdict::ok;
  for (const Issue& issue : report.issues) {
    expect(issue.span.begin <= issue.span.end && issue.span.end <= size,
           "spans are inside the text", issue.code);
    if (issue.severity != Severity::info)
      worst = std::max(worst, static_cast<Verdict>(issue.severity));
    expect_fixes(pack, today, issue, report);
  }
  expect(report.verdict == worst, "the verdict is that of the worst issue", report.field);
  expect(report.value.empty() == (report.verdict == Verdict::error),
         "exactly an error has no value", report.field);
  if (report.verdict == Verdict::error) return;
  expect(report.verdict != Verdict::ok || report.value == text, "ok changes nothing", report.field);
  expect_settled(pack, today, report);
}

}  // namespace verify::fuzz
