#pragma once
// Helpers for the tests of checks: a fixed day, and a verdict in one line.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "builtin.hpp"
#include "check/registry.hpp"
#include "text/utf8.hpp"
#include "verify/check.hpp"

namespace verify::test {

inline constexpr Date today{2026, 11, 23};

// Amounts have the limits of the built-in pack.
inline CheckContext context_on(const Date& day) {
  return {pack().policy, pack().calendar, day, true, {1, 99}};
}

// A sentence about an inconsistency that no report may have; empty when the report is consistent.
inline std::string inconsistency(const CheckKind& kind, std::string_view text, const Date& day,
                                 const FieldReport& report) {
  const std::uint32_t size = count_code_points(text);
  Verdict worst = Verdict::ok;
  for (const Issue& issue : report.issues) {
    const std::string code{issue.code};
    if (issue.span.begin > issue.span.end || issue.span.end > size)
      return code + ": span outside the text";
    if (issue.fixes.size() > 3) return code + ": more than three fixes";
    if (issue.severity != Severity::info)
      worst = std::max(worst, static_cast<Verdict>(issue.severity));
    for (const Fix& fix : issue.fixes) {
      if (fix.changed.begin >= fix.changed.end || fix.changed.end > count_code_points(fix.value)) {
        return code + ": changed part outside the fix";
      }
      FieldReport repaired;
      judge(kind, fix.value, context_on(day), repaired);
      for (const Issue& left : repaired.issues) {
        // A value from inside a text may be unusual, and a fix need not repair everything else that
        // is unusual.
        const bool is_warning = left.severity == Severity::warning;
        const bool known = std::any_of(report.issues.begin(), report.issues.end(),
                                       [&](const Issue& had) { return had.code == left.code; });
        const bool harmless = left.severity == Severity::info || left.code == "id_number.minor" ||
                              (is_warning && (known || issue.code.starts_with("text.") ||
                                              issue.code.starts_with("name.") ||
                                              report.document == "resident_id_15"));
        if (!harmless) return code + ": the fix " + fix.value + " has " + std::string{left.code};
      }
    }
  }
  if (report.verdict != worst) return "verdict is not the worst severity";
  if (report.verdict == Verdict::ok && report.value != text) return "ok, but the value was changed";
  if (report.verdict == Verdict::error && !(report.value.empty() && report.document.empty())) {
    return "an error with a value";
  }
  if (report.verdict == Verdict::error) return {};
  if (report.value.empty()) return "no error, but no value";
  FieldReport again;
  judge(kind, report.value, context_on(day), again);
  if (again.value != report.value || again.verdict == Verdict::fixed)
    return "the value " + report.value + " is judged otherwise when it is typed again";
  return {};
}

// Checks `text` with a kind of check, and tests that the report is consistent.
inline FieldReport judged(std::string_view kind_id, std::string_view text,
                          const Date& day = today) {
  const CheckKind* const kind = find_check(kind_id);
  REQUIRE(kind != nullptr);
  FieldReport report;
  report.field = kind->id;
  judge(*kind, text, context_on(day), report);
  const std::string problem = inconsistency(*kind, text, day, report);
  CHECK_MESSAGE(problem.empty(), kind_id << " '" << text << "': " << problem);
  return report;
}

// A row of a table in the tests of fields.
struct Row {
  std::string name;
  std::string text;
  Verdict verdict = Verdict::ok;
  std::string code = {};   // an issue that must be there
  std::string value = {};  // the expected value; not compared when empty
};

inline const Issue* find_issue(const FieldReport& report, std::string_view code) {
  const auto found = std::find_if(report.issues.begin(), report.issues.end(),
                                  [code](const Issue& issue) { return issue.code == code; });
  return found == report.issues.end() ? nullptr : &*found;
}

inline void check_row(std::string_view kind, const Row& row) {
  CAPTURE(row.name);
  CAPTURE(row.text);
  const FieldReport report = judged(kind, row.text);
  CHECK(report.verdict == row.verdict);
  if (!row.code.empty()) CHECK(find_issue(report, row.code) != nullptr);
  if (!row.value.empty()) CHECK(report.value == row.value);
}

inline std::string argument(const Issue& issue, std::string_view name) {
  for (const Argument& argument : issue.arguments) {
    if (argument.name == name) return argument.value;
  }
  return {};
}

}  // namespace verify::test
