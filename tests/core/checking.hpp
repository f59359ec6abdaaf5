#pragma once
// What the tests of checks start from: a fixed day, and a verdict in one line.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "builtin.hpp"
#include "check/registry.hpp"
#include "text/utf8.hpp"
#include "verify/check.hpp"

namespace verify::test {

inline constexpr Date today{2026, 11, 23};

// A report must be consistent, whatever was typed.
inline void require_consistent(const CheckKind& kind, std::string_view text, const FieldReport& report);

// Judges `text` with a kind of check, and holds the report against what every report must fulfil.
inline FieldReport judged(std::string_view kind_id, std::string_view text, const Date& day = today) {
  const CheckKind* const kind = find_check(kind_id);
  REQUIRE(kind != nullptr);
  FieldReport report;
  report.field = kind->id;
  judge(*kind, text, {pack().policy, pack().calendar, day}, report);
  require_consistent(*kind, text, report);
  return report;
}

inline Verdict verdict_of_text(std::string_view kind, std::string_view text) { return judged(kind, text).verdict; }

inline const Issue* find_issue(const FieldReport& report, std::string_view code) {
  const auto found = std::find_if(report.issues.begin(), report.issues.end(),
                                  [code](const Issue& issue) { return issue.code == code; });
  return found == report.issues.end() ? nullptr : &*found;
}

inline std::string argument(const Issue& issue, std::string_view name) {
  for (const Argument& argument : issue.arguments) {
    if (argument.name == name) return argument.value;
  }
  return {};
}

inline void require_consistent(const CheckKind& kind, std::string_view text, const FieldReport& report) {
  CAPTURE(kind.id);
  CAPTURE(text);
  const std::uint32_t size = count_code_points(text);
  Verdict worst = Verdict::ok;
  for (const Issue& issue : report.issues) {
    CAPTURE(issue.code);
    CHECK(issue.span.begin <= issue.span.end);
    CHECK(issue.span.end <= size);
    CHECK(issue.fixes.size() <= 3);
    if (issue.severity != Severity::info) worst = std::max(worst, static_cast<Verdict>(issue.severity));
    for (const Fix& fix : issue.fixes) {
      CAPTURE(fix.value);
      CHECK(fix.changed.begin < fix.changed.end);
      CHECK(fix.changed.end <= count_code_points(fix.value));
      FieldReport repaired;
      kind.judge(fix.value, {pack().policy, pack().calendar, today}, repaired);
      for (const Issue& left : repaired.issues) {
        const bool harmless = left.severity == Severity::info || left.code == "id_number.minor";
        CHECK_MESSAGE(harmless, left.code);
      }
    }
  }
  CHECK(report.verdict == worst);
  if (report.verdict == Verdict::ok) CHECK(report.value == text);
  if (report.verdict == Verdict::error) {
    CHECK(report.value.empty());
    CHECK(report.document.empty());
  } else {
    CHECK_FALSE(report.value.empty());
  }
}

}  // namespace verify::test
