#pragma once
// How a check writes its findings down.

#include <initializer_list>
#include <string>
#include <string_view>

#include "check/issue_codes.hpp"
#include "check/registry.hpp"
#include "text/notes.hpp"
#include "verify/check.hpp"

namespace verify {

// Adds an issue with the severity that its code has; returns it so that fixes can be added.
Issue& add_issue(FieldReport& report, IssueCode code, Span span,
                 std::initializer_list<Argument> arguments = {});

// True when nobody reads what the error is that was found: then its verdict is all there is to say.
[[nodiscard]] inline bool fails_unread(const CheckContext& context, FieldReport& report) noexcept {
  if (context.details) return false;
  report.issues.clear();
  report.verdict = Verdict::error;
  return true;
}

// Adds what normalisation changed.
void add_notes(FieldReport& report, const Notes& notes);

// Argument `position`: counted from 1, as people count.
[[nodiscard]] Argument position_argument(std::size_t index);
[[nodiscard]] Argument number_argument(std::string_view name, std::size_t number);
[[nodiscard]] Argument character_argument(std::string_view name, char character);

// The two scales have the same steps: what is only informative is fine.
[[nodiscard]] constexpr Verdict verdict_of(Severity severity) noexcept {
  static_assert(static_cast<Verdict>(Severity::info) == Verdict::ok);
  static_assert(static_cast<Verdict>(Severity::error) == Verdict::error);
  return static_cast<Verdict>(severity);
}

// Settles the verdict: the worst severity found. An error leaves neither value nor document nor
// lesser issues, because nothing but the error matters until it is gone.
void settle(FieldReport& report);

}  // namespace verify
