#include "verify/check.hpp"

#include <algorithm>

#include "check/cross_field.hpp"
#include "check/look_inside.hpp"
#include "check/registry.hpp"
#include "check/reporting.hpp"
#include "text/character_class.hpp"
#include "text/utf8.hpp"
#include "verify/rule_pack.hpp"

namespace verify {
namespace {

// True for printable ASCII and for most Han characters. No space and no invisible character begins
// with one of these bytes.
bool begins_visible(std::string_view text) noexcept {
  const auto first = static_cast<unsigned char>(text[0]);
  return (first > 0x20 && first < 0x7F) || (first >= 0xE4 && first <= 0xE9);
}

// True when the text has no visible character.
bool is_blank(std::string_view text) noexcept {
  if (!text.empty() && begins_visible(text)) return false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint read = decode_utf8(text, at);
    if (!is_space(read.value) && !is_invisible(read.value)) return false;
    at += read.size;
  }
  return true;
}

void clear(FieldReport& report) noexcept {
  report.value.clear();
  report.document = {};
  report.issues.clear();
}

void judge(const Field& field, std::string_view text, CheckContext& context, FieldReport& report) {
  report.field = field.id;
  context.limits = field.limits;
  judge(check_kinds()[field.check_slot], text, context, report);
}

}  // namespace

void judge(const CheckKind& kind, std::string_view text, const CheckContext& context,
           FieldReport& report) {
  report.verdict = Verdict::ok;
  if (is_blank(text)) {
    add_issue(report, kind.empty, {0, count_code_points(text)});
    return settle(report);
  }
  kind.judge(text, context, report);
  if (!report.issues.empty()) settle(report);
  // Nearly all texts have nothing to look for. Words can have a label and still be right.
  const bool is_right = report.issues.empty() && report.verdict == Verdict::ok;
  if (!is_right || kind.content == Content::description) look_inside(kind, text, context, report);
}

FieldReport check_field(const RulePack& pack, std::string_view field, std::string_view text,
                        const Date& today) {
  FieldReport report;
  if (const Field* const found = pack.find_field(field)) {
    CheckContext context{pack.policy, pack.calendar, today};
    judge(*found, text, context, report);
    return report;
  }
  report.field = field;
  add_issue(report, IssueCode::field_unknown, {0, count_code_points(text)},
            {{"field", std::string{field}}});
  settle(report);
  return report;
}

Report check(const RulePack& pack, std::string_view method, const FieldTexts& texts,
             const Facts& facts, Instant now) {
  Report report;
  const Method* const found = pack.find_method(method);
  if (found == nullptr) {
    report.issues.push_back({{},
                             definition(IssueCode::method_unknown).code,
                             Severity::error,
                             {},
                             {{"method", std::string{method}}},
                             {}});
    report.verdict = Verdict::error;
    return report;
  }
  std::vector<std::string_view> ordered(found->fields.size());
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    const auto text = texts.find(pack.fields[found->fields[i]].id);
    if (text != texts.end()) ordered[i] = text->second;
  }
  check(pack, *found, ordered, facts, date_in(pack.time_zone, now), report);
  return report;
}

void check(const RulePack& pack, const Method& method, std::span<const std::string_view> texts,
           const Facts& facts, const Date& today, Report& report, bool details) {
  CheckContext context{pack.policy, pack.calendar, today, details};
  report.fields.resize(method.fields.size());
  report.issues.clear();
  Verdict verdict = Verdict::ok;
  auto text = texts.begin();
  auto field = method.fields.begin();
  for (FieldReport& judged : report.fields) {
    clear(judged);
    const FieldSlot slot = *field++;
    const std::string_view typed = text == texts.end() ? std::string_view{} : *text++;
    if (is_blank(typed) && method.is_optional(slot)) {
      judged.field = pack.fields[slot].id;
      judged.verdict = Verdict::ok;
    } else {
      judge(pack.fields[slot], typed, context, judged);
    }
    verdict = std::max(verdict, judged.verdict);
  }
  check_across({pack, method, texts, facts, context}, report);
  for (const Issue& issue : report.issues)
    verdict = std::max(verdict, verdict_of(issue.severity));
  report.verdict = verdict;
}

}  // namespace verify
