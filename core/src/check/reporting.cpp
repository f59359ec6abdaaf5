#include "check/reporting.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/decimal.hpp"

namespace verify {
Issue& add_issue(FieldReport& report, IssueCode code, Span span,
                 std::initializer_list<Argument> arguments) {
  const IssueDefinition& issue = definition(code);
  report.issues.push_back({report.field, issue.code, issue.severity, span, arguments, {}});
  return report.issues.back();
}

void add_notes(FieldReport& report, const Notes& notes) {
  constexpr std::array<std::pair<Normalisation, IssueCode>, change_kinds> codes = {{
      {Normalisation::full_width, IssueCode::text_full_width},
      {Normalisation::separators, IssueCode::text_separators},
      {Normalisation::invisible, IssueCode::text_invisible},
      {Normalisation::upper_case, IssueCode::text_upper_case},
      {Normalisation::look_alike, IssueCode::text_look_alike},
      {Normalisation::spaces, IssueCode::text_spaces},
      {Normalisation::radical, IssueCode::text_radical},
  }};
  if (!notes.any()) return;
  for (const auto& [change, code] : codes) {
    if (notes.has(change)) add_issue(report, code, notes.span(change));
  }
}

Argument position_argument(std::size_t index) {
  return number_argument("position", index + 1);
}

Argument number_argument(std::string_view name, std::size_t number) {
  return {name, decimal(number)};
}

Argument character_argument(std::string_view name, char character) {
  return {name, std::string(1, character)};
}

void settle(FieldReport& report) {
  report.verdict = Verdict::ok;
  for (const Issue& issue : report.issues) {
    report.verdict = std::max(report.verdict, verdict_of(issue.severity));
  }
  if (report.verdict != Verdict::error) return;
  report.value.clear();
  report.document = {};
  std::erase_if(report.issues,
                [](const Issue& issue) { return issue.severity != Severity::error; });
}

}  // namespace verify
