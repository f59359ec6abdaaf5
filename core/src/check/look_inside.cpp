#include "check/look_inside.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "check/inner_value.hpp"
#include "check/reporting.hpp"
#include "text/character_class.hpp"
#include "text/code_text.hpp"
#include "text/utf8.hpp"

namespace verify {
namespace {

// Nobody pastes more than a message; a longer text is not searched.
constexpr std::size_t longest_message = 2000;

// So few letters or digits beside a name were mistyped rather than pasted.
constexpr std::uint32_t longest_slip = 3;

// Punctuation that separates a value from its neighbours and belongs to no value.
bool is_separator(char32_t c) noexcept {
  constexpr std::u32string_view set = U",，、;；:：|'‘’`";
  return is_space(c) || set.find(c) != std::u32string_view::npos;
}

// In amounts a comma may be the decimal point; in names a full stop may be the middle dot.
bool may_be_dropped(char32_t c, Content content) noexcept {
  if (c == U'.' || c == U'。' || c == U'．')
    return content == Content::code || content == Content::date;
  if (c == U',' || c == U'，') return content != Content::amount;
  return is_separator(c);
}

struct Trimmed {
  std::string_view text;
  bool only_spaces = true;    // were dropped
  std::uint32_t skipped = 0;  // code points before it
};

// The text without separators at both ends.
Trimmed trim(std::string_view text, Content content) noexcept {
  Trimmed trimmed{text};
  std::size_t begin = text.size();
  std::size_t end = 0;
  bool has_punctuation = false;  // since the last character that stays
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint read = decode_utf8(text, at);
    if (may_be_dropped(read.value, content)) {
      if (end == 0) ++trimmed.skipped;
      has_punctuation = has_punctuation || !is_space(read.value);
    } else {
      if (end == 0) {
        begin = at;
        trimmed.only_spaces = !has_punctuation;
      }
      end = at + read.size;
      has_punctuation = false;
    }
    at += read.size;
  }
  trimmed.only_spaces = trimmed.only_spaces && !has_punctuation;
  trimmed.text = begin < end ? text.substr(begin, end - begin) : std::string_view{};
  return trimmed;
}

// The report on a part of a text, `skipped` code points after its beginning.
FieldReport judge_part(const CheckKind& kind, std::string_view part, std::uint32_t skipped,
                       const CheckContext& context, std::string_view field) {
  FieldReport judged;
  judged.field = field;
  judge(kind, part, context, judged);
  for (Issue& issue : judged.issues) {
    issue.span.begin += skipped;
    issue.span.end += skipped;
  }
  return judged;
}

// Judges the text without the separators around it. False when that changes nothing.
bool drop_separators(const CheckKind& kind, std::string_view text, const CheckContext& context,
                     FieldReport& report) {
  const Trimmed trimmed = trim(text, kind.content);
  if (trimmed.text.empty() || trimmed.only_spaces) return false;
  FieldReport judged = judge_part(kind, trimmed.text, trimmed.skipped, context, report.field);
  // Without a value only invisible characters were left.
  if (judged.verdict == Verdict::error || judged.value.empty()) return false;
  const std::string_view note = definition(IssueCode::text_separators).code;
  const bool noted = std::any_of(judged.issues.begin(), judged.issues.end(),
                                 [note](const Issue& issue) { return issue.code == note; });
  if (!noted) {
    const std::uint32_t place = trimmed.skipped > 0 ? 0 : count_code_points(trimmed.text);
    add_issue(judged, IssueCode::text_separators, {place, place + 1});
  }
  settle(judged);
  report = std::move(judged);
  return true;
}

// A wrong number or another document after a label: "身份证号：A123456(7)". The issues about the
// number alone say more than those about the label. Nothing changes when there is no label in
// words.
void judge_labelled(const CheckKind& kind, std::string_view text, const CheckContext& context,
                    FieldReport& report) {
  const auto is_ascii = [](char c) {
    return is_digit(c) || is_latin(c) || c == '(' || c == ')' || c == '+';
  };
  const auto first = std::find_if(text.begin(), text.end(), is_ascii);
  const auto last = std::find_if(text.rbegin(), text.rend(), is_ascii).base();
  if (first == text.end() || last - first == std::ssize(text)) return;
  const auto skipped = static_cast<std::size_t>(first - text.begin());
  const std::string_view number = text.substr(skipped, static_cast<std::size_t>(last - first));
  const bool is_one_number = std::all_of(
      number.begin(), number.end(), [&](char c) { return is_ascii(c) || c == ' ' || c == '-'; });
  constexpr std::size_t shortest = 7;
  if (!is_one_number || number.size() < shortest) return;
  FieldReport judged =
      judge_part(kind, number, count_code_points(text.substr(0, skipped)), context, report.field);
  if (judged.verdict == Verdict::error) report = std::move(judged);
}

// "1.10105E+17": a spreadsheet read the digits as a number and lost the last ones.
bool is_scientific(std::string_view text) noexcept {
  const CodeText code{text};
  const std::string_view typed = code.view();
  const std::size_t exponent = typed.find('E');
  if (exponent == std::string_view::npos || exponent == 0 || exponent + 1 == typed.size())
    return false;
  const std::string_view mantissa = typed.substr(0, exponent);
  std::string_view power = typed.substr(exponent + 1);
  if (power[0] == '+') power.remove_prefix(1);
  const bool is_written_so =
      mantissa.find('.') != std::string_view::npos || power.size() < typed.size() - exponent - 1;
  return is_written_so && is_digit(mantissa[0]) && !power.empty() && power.size() <= 2 &&
         is_all_digits(power) &&
         mantissa.find_first_not_of("0123456789.") == std::string_view::npos;
}

Issue& replace_issues(FieldReport& report, IssueCode code, std::string_view text) {
  report.issues.clear();
  return add_issue(report, code, {0, count_code_points(text)});
}

// True for a name with a mistyped letter or digit: only the applicant knows what it should be.
bool is_slip(const FieldReport& report, const std::string& value, std::string_view text) {
  const bool is_alphanumeric =
      std::all_of(report.issues.begin(), report.issues.end(), [](const Issue& issue) {
        return issue.code == definition(IssueCode::name_digit).code ||
               issue.code == definition(IssueCode::name_latin).code;
      });
  return is_alphanumeric && count_code_points(text) <= count_code_points(value) + longest_slip;
}

void offer_value(FieldReport& report, std::string value, Content content, std::string_view text) {
  // One issue about a name already says what is too much.
  const bool is_clear =
      content == Content::person && report.verdict == Verdict::error && report.issues.size() == 1;
  Issue& issue =
      is_clear ? report.issues.front() : replace_issues(report, IssueCode::text_surrounded, text);
  const std::uint32_t size = count_code_points(value);
  issue.fixes.assign(1, Fix{std::move(value), {0, size}});
}

// Offers the one value that was found, or says that there are several.
void offer_inner_value(const CheckKind& kind, std::string_view text, const CheckContext& context,
                       FieldReport& report) {
  const bool is_wrong = report.verdict == Verdict::error;
  const bool is_repairable = std::any_of(report.issues.begin(), report.issues.end(),
                                         [](const Issue& issue) { return !issue.fixes.empty(); });
  if (is_repairable || text.size() > longest_message) return;
  InnerValues inner = find_inner_values(kind, text, context);
  std::vector<std::string>& values = inner.values;
  if (values.empty() && is_wrong && kind.content == Content::code) {
    judge_labelled(kind, text, context, report);
    return;
  }
  const bool is_surrounded = is_wrong || inner.has_label;
  if (values.empty() || !is_surrounded) return;
  if (values.size() == 1) {
    if (kind.content == Content::person && is_slip(report, values.front(), text)) return;
    offer_value(report, std::move(values.front()), kind.content, text);
  } else if (is_wrong) {
    replace_issues(report, IssueCode::text_several_values, text);
  }
  settle(report);
}

void look_inside_wrong(const CheckKind& kind, std::string_view text, const CheckContext& context,
                       FieldReport& report) {
  if (drop_separators(kind, text, context, report) || !context.details) return;
  if (kind.content != Content::account && !is_words(kind.content) && is_scientific(text)) {
    replace_issues(report, IssueCode::text_scientific, text);
    return;
  }
  offer_inner_value(kind, text, context, report);
}

}  // namespace

void look_inside(const CheckKind& kind, std::string_view text, const CheckContext& context,
                 FieldReport& report) {
  if (report.verdict == Verdict::error) return look_inside_wrong(kind, text, context, report);
  if (!is_words(kind.content)) return;
  offer_inner_value(kind, text, context, report);
  if (report.verdict == Verdict::error || report.value == text) return;
  // Whoever types the value itself must get the same answer.
  FieldReport settled;
  settled.field = report.field;
  kind.judge(report.value, context, settled);
  settle(settled);
  offer_inner_value(kind, report.value, context, settled);
  if (settled.verdict != Verdict::error) return;
  settled.issues.front().span = {0, count_code_points(text)};
  report = std::move(settled);
}

}  // namespace verify
