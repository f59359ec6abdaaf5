#include "check/id_number.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "check/checksums.hpp"
#include "check/fix_search.hpp"
#include "check/reporting.hpp"
#include "text/character_class.hpp"
#include "text/code_text.hpp"
#include "text/decimal.hpp"
#include "text/utf8.hpp"

namespace verify {
namespace {

// People know their place and date of birth, so most typing errors are in the last four digits.
constexpr FixRules current_rules{
    18,
    "0123456789",
    "X",
    "999999777777770000",
    is_right_id_number,
    check_sum(11, 1, {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1})};
constexpr FixRules rules_2004{15, "0123456789", "", "999555577777700", is_right_id_number};

bool starts_with_letters(std::string_view number, std::size_t count) noexcept {
  return number.size() >= count &&
         std::all_of(number.begin(), number.begin() + static_cast<std::ptrdiff_t>(count),
                     [](char c) { return is_upper(c); });
}

// Matches a number against a pattern: 0 stands for a digit, A for a letter, and # for the check
// character of a Hong Kong card, a digit or the letter A.
bool looks_like(std::string_view number, std::string_view pattern) noexcept {
  const auto fits = [](char c, char wanted) {
    switch (wanted) {
      case '0':
        return is_digit(c);
      case 'A':
        return is_upper(c);
      case '#':
        return is_digit(c) || c == 'A';
      default:
        return c == wanted;
    }
  };
  return std::equal(number.begin(), number.end(), pattern.begin(), pattern.end(), fits);
}

// A passport, or a travel permit of Hong Kong and Macao residents: one or two letters and 7 to 10
// digits.
bool is_passport(std::string_view number) noexcept {
  const std::size_t letters = starts_with_letters(number, 2) ? 2 : 1;
  if (!starts_with_letters(number, 1) || number.size() < letters + 7 ||
      number.size() > letters + 10)
    return false;
  return std::all_of(number.begin() + static_cast<std::ptrdiff_t>(letters), number.end(),
                     [](char c) { return is_digit(c); });
}

// The travel permit of Taiwan residents: 8 digits, or 10 digits and a letter in brackets. The first
// 8 digits of an 18-digit number have the century in the last two places.
bool is_taiwan_permit(std::string_view number) noexcept {
  if (looks_like(number, "0000000000(A)")) return true;
  if (!looks_like(number, "00000000")) return false;
  const std::string_view century = number.substr(6);
  return century != "18" && century != "19" && century != "20";
}

// Another document, recognised by the form in which its number is printed.
std::optional<IssueCode> other_document(std::string_view number) noexcept {
  if (looks_like(number, "A000000(#)") || looks_like(number, "AA000000(#)"))
    return IssueCode::id_number_hong_kong_card;
  if (looks_like(number, "0000000(0)") || looks_like(number, "0/000000/0"))
    return IssueCode::id_number_macao_card;
  if (looks_like(number, "A000000000") && std::string_view{"1289"}.find(number[1]) < 4)
    return IssueCode::id_number_taiwan_card;
  if (is_passport(number) || is_taiwan_permit(number)) return IssueCode::id_number_other_document;
  return std::nullopt;
}

std::vector<RankedFix> ranked_fixes_of(std::string_view number, const CheckContext& context) {
  if (number.size() == 15) {
    // A first-generation number has no check digit, so a right fix cannot be told from a wrong one.
    if (!starts_with_letters(number, 3)) return {};
    return find_fixes(number, rules_2004, context);
  }
  return find_fixes(number, current_rules, context);
}

void report_length(const CodeText& code, const CheckContext& context, FieldReport& report) {
  if (fails_unread(context, report)) return;
  if (const auto document = other_document(code.view())) {
    add_issue(report, *document, code.raw_span());
    return;
  }
  Issue& issue = add_issue(report, IssueCode::id_number_length, code.raw_span(),
                           {number_argument("count", code.size())});
  offer(issue, ranked_fixes_of(code.view(), context));
}

// Adds the limit of the policy that the age was compared with.
void add_limit(Issue& issue, IssueCode code, const Policy& policy) {
  const auto add = [&issue](int limit) { issue.arguments.push_back({"limit", decimal(limit)}); };
  switch (code) {
    case IssueCode::id_number_under_age:
    case IssueCode::id_number_under_age_doubtful:
      return add(policy.minimum_age);
    case IssueCode::id_number_minor:
      return add(policy.full_capacity_age);
    case IssueCode::id_number_unusual_age:
      return add(policy.unusual_age);
    case IssueCode::id_number_too_old:
      return add(policy.maximum_age);
    default:
      return;
  }
}

char expected_check(std::string_view number) noexcept {
  return number.size() == 15 ? icao_check(number.substr(0, 14)) : mod_11_2(number);
}

// For a wrong check digit the issue marks the characters that the best fix would change. If there
// is no fix, and for other findings, it marks the characters of the finding.
void report_error(const IdFinding& finding, const CodeText& code, std::string_view text,
                  const CheckContext& context, FieldReport& report) {
  if (fails_unread(context, report)) return;
  const std::string_view number = code.view();
  // A spreadsheet keeps 15 digits of a number and writes zeros instead of the others.
  if (finding.code == IssueCode::id_number_check_digit && number.ends_with("000")) {
    add_issue(report, IssueCode::id_number_rounded, code.raw_span(15, 18));
    return;
  }
  std::vector<RankedFix> ranked = ranked_fixes_of(number, context);
  std::size_t begin = finding.begin;
  std::size_t end = finding.end;
  if (finding.code == IssueCode::id_number_check_digit && !ranked.empty()) {
    begin = ranked.front().begin;
    end = ranked.front().end;
  }
  Issue& issue =
      add_issue(report, finding.code, code.raw_span(begin, end), {position_argument(begin)});
  add_limit(issue, finding.code, context.policy);
  if (finding.code == IssueCode::id_number_length) {
    issue.arguments.push_back(number_argument("count", number.size()));
  } else if (finding.code == IssueCode::id_number_check_digit) {
    issue.arguments.push_back(number_argument("covered", number.size() - 1));
    issue.arguments.push_back(character_argument("expected", expected_check(number)));
    issue.arguments.push_back(character_argument("found", number.back()));
  } else if (finding.code == IssueCode::id_number_letter ||
             finding.code == IssueCode::id_number_character) {
    issue.arguments.push_back({"character", character_at(text, issue.span.begin)});
  }
  offer(issue, std::move(ranked));
}

// Makes the 18-digit number of a first-generation number: it adds the century and the check digit.
std::string upgraded(std::string_view first_generation) {
  std::string number{first_generation};
  number.insert(6, "19");
  number.push_back(mod_11_2(number));
  return number;
}

}  // namespace

void check_id_number(std::string_view text, const CheckContext& context, FieldReport& report) {
  const CodeText code{text};
  const std::string_view number = code.view();
  if (code.size() != 15 && code.size() != 18) return report_length(code, context, report);
  const IdJudgement judgement = judge_id_number(number, context);
  if (judgement.error) return report_error(*judgement.error, code, text, context, report);
  add_notes(report, code.notes());
  for (std::size_t i = 0; i < judgement.remark_count; ++i) {
    const IdFinding& remark = judgement.remarks[i];
    const Span span = code.raw_span(remark.begin, remark.end);
    Issue& issue = add_issue(report, remark.code, span, {position_argument(remark.begin)});
    add_limit(issue, remark.code, context.policy);
    // The number that will be used is shown, because the applicant has not typed it.
    if (remark.code == IssueCode::id_number_first_generation)
      issue.fixes.push_back({upgraded(number), {6, 18}});
  }
  report.document = judgement.document;
  if (judgement.document == "resident_id_15") {
    report.value = upgraded(number);
  } else {
    report.value = number;
  }
}

}  // namespace verify
