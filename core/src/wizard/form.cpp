#include <algorithm>

#include "check/issue_codes.hpp"
#include "wizard/steps.hpp"

namespace verify::wizard {

namespace {

// What a page may know of the issues on screen, to notice changes.
struct Shown {
  std::string_view field;
  std::string_view code;
  Severity severity;
  Span span;

  friend bool operator==(const Shown&, const Shown&) = default;
};

std::vector<Shown> shown_issues(const State& state) {
  std::vector<Shown> out;
  for (const FieldState& field : state.fields) {
    if (!complains(field)) continue;
    for (const Issue& issue : field.report.issues)
      out.push_back({issue.field, issue.code, issue.severity, issue.span});
  }
  for (const Issue& issue : state.cross_issues)
    out.push_back({issue.field, issue.code, issue.severity, issue.span});
  return out;
}

}  // namespace

FieldState* find_field(State& state, std::string_view field) noexcept {
  const auto found =
      std::find_if(state.fields.begin(), state.fields.end(),
                   [&](const FieldState& candidate) { return candidate.field->id == field; });
  return found == state.fields.end() ? nullptr : &*found;
}

bool complains(const FieldState& field) noexcept {
  if (field.touched) return true;
  if (field.text.empty() || field.report.verdict == Verdict::warning) return false;
  return std::none_of(field.report.issues.begin(), field.report.issues.end(),
                      [](const Issue& issue) { return may_be_unfinished(issue.code); });
}

void judge_fields(State& state, Context& context) {
  if (state.method == nullptr) return;
  const std::vector<Shown> before = shown_issues(state);
  Report report = check(context.pack, state.method->id, state.texts, state.facts, context.now);
  for (FieldReport& field_report : report.fields) {
    if (FieldState* field = find_field(state, field_report.field))
      field->report = std::move(field_report);
  }
  state.cross_issues = std::move(report.issues);
  if (shown_issues(state) != before) context.effects.emplace_back(IssuesChanged{});
}

void build_form(State& state, Context& context) {
  state.fields.clear();
  for (const FieldSlot slot : state.method->fields) {
    FieldState field;
    field.field = &context.pack.fields[slot];
    const auto text = state.texts.find(field.field->id);
    if (text != state.texts.end()) field.text = text->second;
    field.touched = !field.text.empty();
    state.fields.push_back(std::move(field));
  }
  judge_fields(state, context);
}

bool is_complete(const State& state) noexcept {
  if (state.method == nullptr || remaining(state) > 0) return false;
  return std::none_of(state.cross_issues.begin(), state.cross_issues.end(),
                      [](const Issue& issue) { return issue.severity == Severity::error; });
}

int remaining(const State& state) noexcept {
  return static_cast<int>(std::count_if(
      state.fields.begin(), state.fields.end(),
      [](const FieldState& field) { return field.report.verdict == Verdict::error; }));
}

}  // namespace verify::wizard
