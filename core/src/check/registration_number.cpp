#include "check/registration_number.hpp"

#include <algorithm>
#include <utility>

#include "check/checksums.hpp"
#include "check/credit_code.hpp"
#include "check/fix_search.hpp"
#include "check/regions.hpp"
#include "check/reporting.hpp"
#include "text/character_class.hpp"
#include "text/code_text.hpp"
#include "text/utf8.hpp"

namespace verify {
namespace {

constexpr std::size_t number_length = 15;
constexpr std::size_t check_place = 14;

bool passes_check(std::string_view number) noexcept {
  return mod_11_10(number.substr(0, check_place)) == number[check_place];
}

// The authority is a region, or 100000 for the national authority.
bool has_known_authority(std::string_view number) noexcept {
  const auto province = static_cast<unsigned>((number[0] - '0') * 10 + (number[1] - '0'));
  return is_province(province) || number.starts_with("100000");
}

bool is_right_registration_number(std::string_view number, const CheckContext& /*context*/) {
  return passes_check(number) && has_known_authority(number);
}

constexpr FixRules fix_rules{number_length, "0123456789", "", "", is_right_registration_number};

// Matches a number against a pattern in which 0 stands for any digit.
bool looks_like(std::string_view number, std::string_view pattern) noexcept {
  return std::equal(number.begin(), number.end(), pattern.begin(), pattern.end(),
                    [](char c, char wanted) { return wanted == '0' ? is_digit(c) : c == wanted; });
}

// Numbers of farmers' cooperatives, and a form that Shanxi (14) used. Neither has the check digit.
bool is_regional_form(std::string_view number) noexcept {
  return looks_like(number, "000000NA000000X") ||
         (number.starts_with("14") && looks_like(number, "00000000A000000"));
}

void report_length(const CodeText& code, const CheckContext& context, FieldReport& report) {
  if (code.size() == 18 && is_right_credit_code(code.view(), context)) {
    add_issue(report, IssueCode::registration_number_is_credit_code, code.raw_span());
    return;
  }
  Issue& issue = add_issue(report, IssueCode::registration_number_length, code.raw_span(),
                           {number_argument("count", code.size())});
  offer(issue, find_fixes(code.view(), fix_rules, context));
}

void report_check_digit(const CodeText& code, const CheckContext& context, FieldReport& report) {
  const std::string_view number = code.view();
  Issue& issue = add_issue(
      report, IssueCode::registration_number_check_digit, code.raw_span(check_place, number_length),
      {position_argument(check_place),
       character_argument("expected", mod_11_10(number.substr(0, check_place))),
       character_argument("found", number[check_place])});
  offer(issue, find_fixes(number, fix_rules, context));
}

}  // namespace

void check_registration_number(std::string_view text, const CheckContext& context,
                               FieldReport& report) {
  const CodeText code{text};
  const std::string_view number = code.view();
  if (code.size() != number_length) return report_length(code, context, report);
  const bool regional = is_regional_form(number);
  const auto wrong =
      std::find_if_not(number.begin(), number.end(), [](char c) { return is_digit(c); });
  if (!regional && wrong != number.end()) {
    const auto place = static_cast<std::size_t>(wrong - number.begin());
    const Span span = code.raw_span(place, place + 1);
    Issue& issue =
        add_issue(report, IssueCode::registration_number_character, span,
                  {position_argument(place), {"character", character_at(text, span.begin)}});
    offer(issue, find_fixes(number, fix_rules, context));
    return;
  }
  if (!regional && !passes_check(number)) {
    return report_check_digit(code, context, report);
  }
  add_notes(report, code.notes());
  if (regional) add_issue(report, IssueCode::registration_number_regional_form, code.raw_span());
  if (!has_known_authority(number)) {
    add_issue(report, IssueCode::registration_number_authority, code.raw_span(0, 2));
  }
  report.value = number;
}

}  // namespace verify
