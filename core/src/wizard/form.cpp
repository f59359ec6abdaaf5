#include <algorithm>

#include "check/issue_codes.hpp"
#include "wizard/steps.hpp"

namespace verify::wizard {

namespace {

std::string_view refused_code() noexcept {
  return definition(IssueCode::field_refused).code;
}

// A value that is still as it was refused gets an issue.
void add_refused(State& state) {
  for (const FieldState& field : state.fields) {
    const auto refused = state.refused.find(field.field->id);
    if (refused == state.refused.end() || refused->second != field.report.value) continue;
    Issue& issue = state.cross_issues.emplace_back();
    issue.field = field.field->id;
    issue.code = refused_code();
    issue.severity = Severity::warning;
  }
}

}  // namespace

FieldState* find_field(State& state, std::string_view field) noexcept {
  const auto found =
      std::find_if(state.fields.begin(), state.fields.end(),
                   [&](const FieldState& candidate) { return candidate.field->id == field; });
  return found == state.fields.end() ? nullptr : &*found;
}

FieldState* find_input(State& state, std::string_view field) noexcept {
  if (state.step == Step::fields) return find_field(state, field);
  const Field* amount = state.step == Step::submitted ? state.amount.field : nullptr;
  return amount != nullptr && amount->id == field ? &state.amount : nullptr;
}

void judge_fields(State& state, Context& context) {
  if (state.method == nullptr) return;
  Report report = check(context.pack, state.method->id, state.texts, state.facts, context.now);
  for (FieldReport& field_report : report.fields) {
    if (FieldState* field = find_field(state, field_report.field))
      field->report = std::move(field_report);
  }
  state.cross_issues = std::move(report.issues);
  add_refused(state);
  if (follows_form(state.step) && !is_complete(state)) enter(state, Step::fields, context);
}

void judge_amount(State& state, Context& context) {
  state.amount.report = check_field(context.pack, state.amount.field->id, state.amount.text,
                                    date_in(context.pack.time_zone, context.now));
}

void write_field(State& state, FieldState& field, std::string text, Context& context) {
  field.text = std::move(text);
  field.repairs.clear();
  state.texts[field.field->id] = field.text;
  if (&field == &state.amount) {
    judge_amount(state, context);
  } else {
    judge_fields(state, context);
  }
}

void leave_field(State& state, FieldState& field, Context& context) {
  if (field.text.empty()) return;
  field.touched = true;
  if (field.report.verdict != Verdict::fixed) return;
  // The normalised value replaces the typed text; the issues about the change stay visible.
  std::vector<Issue> repairs = field.report.issues;
  write_field(state, field, field.report.value, context);
  field.repairs = std::move(repairs);
}

void focus_first_problem(const State& state, Context& context) {
  for (const FieldState& field : state.fields) {
    if (field.report.verdict != Verdict::error) continue;
    context.effects.emplace_back(FocusField{field.field->id});
    return;
  }
  for (const Issue& issue : state.cross_issues) {
    if (issue.severity != Severity::error) continue;
    context.effects.emplace_back(FocusField{std::string(issue.field)});
    return;
  }
}

void focus_refused(const State& state, Context& context) {
  const auto marked = std::find_if(state.cross_issues.begin(), state.cross_issues.end(),
                                   [](const Issue& issue) { return issue.code == refused_code(); });
  if (marked != state.cross_issues.end())
    context.effects.emplace_back(FocusField{std::string(marked->field)});
}

void choose(State& state, std::string_view method, Context& context) {
  const MethodAdvice* advice = advice_of(state, method);
  if (advice == nullptr || advice->status == Status::ineligible) return;
  if (!state.recommendation.blockers.empty()) return;
  state.method = advice->method;
  build_form(state, context);
  enter(state, Step::fields, context);
}

void build_form(State& state, Context& context) {
  state.fields.clear();
  for (const FieldSlot slot : state.method->fields) {
    FieldState field;
    field.field = &context.pack.fields[slot];
    field.is_optional = state.method->is_optional(slot);
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

int wanted(const State& state) noexcept {
  return static_cast<int>(
      std::count_if(state.fields.begin(), state.fields.end(),
                    [](const FieldState& field) { return !field.is_left_out(); }));
}

int remaining(const State& state) noexcept {
  return static_cast<int>(std::count_if(
      state.fields.begin(), state.fields.end(),
      [](const FieldState& field) { return field.report.verdict == Verdict::error; }));
}

}  // namespace verify::wizard
