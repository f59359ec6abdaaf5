#include "wizard/shown_issues.hpp"

#include <algorithm>

#include "check/issue_codes.hpp"

namespace verify::wizard {

bool complains(const FieldState& field) noexcept {
  if (field.touched) return true;
  if (field.text.empty() || field.report.verdict == Verdict::warning) return false;
  return std::none_of(field.report.issues.begin(), field.report.issues.end(),
                      [](const Issue& issue) { return may_be_unfinished(issue.code); });
}

std::vector<ShownIssue> shown_issues(const State& state, const FieldState& field) {
  std::vector<ShownIssue> out;
  if (!complains(field)) return out;
  for (const Issue& issue : field.report.issues)
    out.push_back({&issue, out.size(), true});
  for (const Issue& issue : state.cross_issues) {
    if (issue.field == field.field->id) out.push_back({&issue, out.size(), false});
  }
  return out;
}

std::vector<ShownIssue> form_issues(const State& state) {
  std::vector<ShownIssue> out;
  for (const Issue& issue : state.cross_issues) {
    const bool has_field =
        std::any_of(state.fields.begin(), state.fields.end(),
                    [&](const FieldState& field) { return field.field->id == issue.field; });
    if (!has_field) out.push_back({&issue, out.size(), false});
  }
  return out;
}

std::vector<ShownIssue> shown_issues(const State& state) {
  std::vector<ShownIssue> out = form_issues(state);
  const auto add = [&](const FieldState& field) {
    for (const ShownIssue& shown : shown_issues(state, field))
      out.push_back(shown);
  };
  std::for_each(state.fields.begin(), state.fields.end(), add);
  if (state.amount.field != nullptr) add(state.amount);
  return out;
}

std::vector<SeenIssue> seen_issues(const State& state) {
  std::vector<SeenIssue> out;
  for (const ShownIssue& shown : shown_issues(state)) {
    const Issue& issue = *shown.issue;
    out.push_back({issue.field, issue.code, issue.severity, issue.span});
  }
  return out;
}

}  // namespace verify::wizard
