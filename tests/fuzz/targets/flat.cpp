// The flat path gives the same results as `recommend` and `check`: {"method", "fields", "facts",
// "now", "places"}.
//
// Texts are stored one after the other. "places", a list of [begin, size], puts them elsewhere:
// over each other, or outside the memory.

#include "flat/flat.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "check/issue_codes.hpp"
#include "fuzzing.hpp"
#include "submission.hpp"
#include "verify/recommend.hpp"

namespace verify::fuzz {

namespace {

// Other forms are checked first, so that memory is reused as on a host.
void judge_others(FlatPath& path) {
  constexpr std::string_view text = "11010519491231002x";
  std::copy(text.begin(), text.end(), path.report.text.begin());
  for (FlatField& field : path.report.fields)
    field = {0, static_cast<std::uint32_t>(text.size()), 0, 0, 0};
  for (std::size_t slot = 0; slot < pack().methods.size(); ++slot)
    expect(path.check(pack(), slot), "every form is judged");
}

// False when there is no room for the texts.
bool write_texts(FlatPath& path, const Method& method, const FieldTexts& texts) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < method.fields.size(); ++i) {
    const std::string_view text = text_of(texts, pack().fields[method.fields[i]].id);
    if (text.size() > most_flat_text - at) return false;
    std::copy(text.begin(), text.end(), path.report.text.begin() + static_cast<std::ptrdiff_t>(at));
    path.report.fields[i].text_begin = static_cast<std::uint32_t>(at);
    path.report.fields[i].text_size = static_cast<std::uint32_t>(text.size());
    at += text.size();
  }
  return true;
}

void move_texts(FlatPath& path, const Json& places) {
  if (!places.is_array()) return;
  for (std::size_t i = 0; i < std::min(places.size(), most_flat_fields); ++i) {
    const Json& place = places[i];
    if (!place.is_array() || place.size() != 2) continue;
    if (!place[0].is_number_integer() || !place[1].is_number_integer()) continue;
    path.report.fields[i].text_begin = static_cast<std::uint32_t>(place[0].get<std::int64_t>());
    path.report.fields[i].text_size = static_cast<std::uint32_t>(place[1].get<std::int64_t>());
  }
}

// The texts that the fields point at; nothing when a field points outside.
std::optional<FieldTexts> texts_in(const FlatPath& path, const Method& method) {
  FieldTexts texts;
  for (std::size_t i = 0; i < method.fields.size(); ++i) {
    const auto& [begin, size, verdict, address, value_size] = path.report.fields[i];
    if (std::uint64_t{begin} + size > most_flat_text) return std::nullopt;
    texts[pack().fields[method.fields[i]].id] = std::string(path.report.text.data() + begin, size);
  }
  return texts;
}

void expect_same_issues(const FlatPath& path, const Method& method, const Report& wanted) {
  std::vector<Issue> issues;
  for (const FieldReport& field : wanted.fields)
    issues.insert(issues.end(), field.issues.begin(), field.issues.end());
  issues.insert(issues.end(), wanted.issues.begin(), wanted.issues.end());
  expect(path.report.issue_count == issues.size(), "as many issues");
  for (std::size_t i = 0; i < std::min(issues.size(), most_flat_issues); ++i) {
    const FlatIssue& found = path.report.issues[i];
    const Issue& issue = issues[i];
    expect(issue_definitions()[found.code].code == issue.code &&
               found.severity == static_cast<std::uint32_t>(issue.severity) &&
               Span{found.begin, found.end} == issue.span,
           "the same issue", issue.code);
    const auto field = static_cast<std::size_t>(found.field);
    expect(field < method.fields.size() && pack().fields[method.fields[field]].id == issue.field,
           "in the same field", issue.code);
  }
}

void expect_same_report(FlatPath& path, const Method& method, const Report& wanted) {
  expect(path.report.verdict == static_cast<std::uint32_t>(wanted.verdict), "the same verdict");
  for (std::size_t i = 0; i < wanted.fields.size(); ++i) {
    const FieldReport& field = wanted.fields[i];
    expect(path.report.fields[i].verdict == static_cast<std::uint32_t>(field.verdict),
           "the same verdict of a field", field.field);
    expect(path.value(i) == field.value, "the same value", field.field);
  }
  path.list_issues(pack());
  expect_same_issues(path, method, wanted);
}

void expect_same_ranking(FlatPath& path, const Recommendation& wanted) {
  path.recommend(pack());
  const auto slot_of = [](const Method* method) {
    return method == nullptr ? -1 : static_cast<int>(method - pack().methods.data());
  };
  const FlatDecision& found = path.decision;
  expect(found.recommended == slot_of(wanted.recommended), "the same recommendation");
  expect(found.method_count == wanted.methods.size(), "as many methods");
  for (std::size_t i = 0; i < wanted.methods.size(); ++i) {
    const MethodAdvice& advice = wanted.methods[i];
    const std::optional<Instant>& latest = advice.eta.whole.latest;
    expect(static_cast<int>(found.methods[i].method) == slot_of(advice.method) &&
               found.methods[i].status == static_cast<std::uint32_t>(advice.status) &&
               found.methods[i].latest == (latest ? static_cast<double>(latest->seconds)
                                                  : std::numeric_limits<double>::infinity()),
           "the same method in this rank", advice.method->id);
  }
}

}  // namespace

void fuzz(std::string_view input) {
  const Json document = Json::parse(input, nullptr, false);
  const auto submission = read_submission(document);
  if (!submission) return;
  const Method* const method = pack().find_method(submission->method);
  if (method == nullptr) return;
  FlatPath path;
  path.now = static_cast<double>(submission->now.seconds);
  judge_others(path);
  path.facts = submission->facts;
  expect_same_ranking(path, recommend(pack(), path.facts, submission->now));
  if (!write_texts(path, *method, submission->fields)) return;
  move_texts(path, member_of(document, "places"));
  const auto texts = texts_in(path, *method);
  const bool is_judged =
      path.check(pack(), static_cast<std::size_t>(method - pack().methods.data()));
  expect(is_judged == texts.has_value(), "exactly what points outside is refused");
  if (!texts) return;
  expect_same_report(path, *method, check(pack(), method->id, *texts, path.facts, submission->now));
}

}  // namespace verify::fuzz
