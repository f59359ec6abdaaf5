#include "check/organization_code.hpp"

#include <utility>

#include "check/checksums.hpp"
#include "check/credit_code.hpp"
#include "check/fix_search.hpp"
#include "check/reporting.hpp"
#include "text/character_class.hpp"
#include "text/code_text.hpp"
#include "text/utf8.hpp"

namespace verify {
namespace {

constexpr std::size_t code_length = 9;
constexpr std::size_t hyphen_place = 8;
// An older FAQ told sole traders without a code to enter this. It is refused now.
constexpr std::string_view placeholder = "000000000";

bool is_right_organization_code(std::string_view code, const CheckContext& /*context*/) {
  return organization_check(code) == code[hyphen_place] && code != placeholder;
}

constexpr FixRules fix_rules{code_length,
                             "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                             "X",
                             "",
                             is_right_organization_code,
                             check_sum(11, 0, {3, 7, 9, 10, 5, 8, 4, 2, 1})};

void report_length(const CodeText& code, const CheckContext& context, FieldReport& report) {
  const std::string_view characters = code.view();
  if (code.size() == 18 && is_right_credit_code(characters, context)) {
    Issue& issue = add_issue(report, IssueCode::organization_code_is_credit_code, code.raw_span());
    const std::string_view inner = characters.substr(8, code_length);
    if (inner != placeholder) issue.fixes.push_back({std::string{inner}, {0, code_length}});
    return;
  }
  Issue& issue = add_issue(report, IssueCode::organization_code_length, code.raw_span(),
                           {number_argument("count", code.size())});
  offer(issue, find_fixes(characters, fix_rules, context));
}

void report_check_digit(const CodeText& code, const CheckContext& context, FieldReport& report) {
  const std::string_view characters = code.view();
  Issue& issue = add_issue(report, IssueCode::organization_code_check_digit,
                           code.raw_span(hyphen_place, code_length),
                           {position_argument(hyphen_place),
                            character_argument("expected", organization_check(characters)),
                            character_argument("found", characters[hyphen_place])});
  offer(issue, find_fixes(characters, fix_rules, context));
}

}  // namespace

void check_organization_code(std::string_view text, const CheckContext& context,
                             FieldReport& report) {
  const CodeText code{text};
  const std::string_view characters = code.view();
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (is_digit(characters[i]) || is_upper(characters[i])) continue;
    const Span span = code.raw_span(i, i + 1);
    add_issue(report, IssueCode::organization_code_character, span,
              {position_argument(i), {"character", character_at(text, span.begin)}});
    return;
  }
  if (code.size() != code_length) return report_length(code, context, report);
  if (organization_check(characters) != characters[hyphen_place]) {
    return report_check_digit(code, context, report);
  }
  // The value has no hyphen, as in the credit code.
  report.value = characters;
  add_notes(report, code.notes());
  if (characters == placeholder)
    add_issue(report, IssueCode::organization_code_placeholder, code.raw_span());
}

}  // namespace verify
