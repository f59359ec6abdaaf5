#pragma once
// Functions with which a check writes its report.

#include <initializer_list>
#include <string>
#include <string_view>

#include "check/issue_codes.hpp"
#include "check/registry.hpp"
#include "text/notes.hpp"
#include "verify/check.hpp"

namespace verify {

// Adds an issue with the severity of its code, and returns it so that the caller can add fixes.
Issue& add_issue(FieldReport& report, IssueCode code, Span span,
                 std::initializer_list<Argument> arguments = {});

// For a check that has found an error: sets the verdict and returns true when the caller needs only
// the verdict.
[[nodiscard]] inline bool fails_unread(const CheckContext& context, FieldReport& report) noexcept {
  if (context.details) return false;
  report.issues.clear();
  report.verdict = Verdict::error;
  return true;
}

// Adds an issue for each change that normalisation made.
void add_notes(FieldReport& report, const Notes& notes);

// The argument `position`, counted from 1.
[[nodiscard]] Argument position_argument(std::size_t index);
[[nodiscard]] Argument number_argument(std::string_view name, std::size_t number);
[[nodiscard]] Argument character_argument(std::string_view name, char character);

// The two scales have the same steps; `info` becomes `ok`.
[[nodiscard]] constexpr Verdict verdict_of(Severity severity) noexcept {
  static_assert(static_cast<Verdict>(Severity::info) == Verdict::ok);
  static_assert(static_cast<Verdict>(Severity::error) == Verdict::error);
  return static_cast<Verdict>(severity);
}

// Sets the verdict to the worst severity. If there is an error, the value, the document and all
// lesser issues are removed, because only the error matters until it is corrected.
void settle(FieldReport& report);

}  // namespace verify
