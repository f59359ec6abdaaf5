#include "check/bank_numbers.hpp"

#include <algorithm>
#include <optional>

#include "check/checksums.hpp"
#include "check/fix_search.hpp"
#include "check/reporting.hpp"
#include "text/character_class.hpp"
#include "text/code_text.hpp"
#include "text/utf8.hpp"

namespace verify {
namespace {

constexpr std::size_t shortest_account = 6;
constexpr std::size_t longest_account = 32;
constexpr std::size_t cnaps_length = 12;
constexpr std::size_t sms_length = 6;

// The place of the first character that is not a digit.
std::optional<std::size_t> first_other(std::string_view text) noexcept {
  const auto other = std::find_if_not(text.begin(), text.end(), [](char c) { return is_digit(c); });
  if (other == text.end()) return std::nullopt;
  return static_cast<std::size_t>(other - text.begin());
}

// Reports the first character from `begin` on that is not a digit. True when there is one.
bool report_character(const CodeText& code, std::string_view text, IssueCode reason,
                      FieldReport& report, std::size_t begin = 0) {
  auto place = first_other(code.view().substr(begin));
  if (!place) return false;
  *place += begin;
  const Span span = code.raw_span(*place, *place + 1);
  add_issue(report, reason, span,
            {position_argument(*place), {"character", character_at(text, span.begin)}});
  return true;
}

// "4.55E+15": a spreadsheet read the account as a number and lost its last digits.
bool is_scientific(std::string_view text) noexcept {
  const std::size_t exponent = text.find('E');
  if (exponent == std::string_view::npos || exponent == 0 || exponent + 1 == text.size())
    return false;
  const auto is_mantissa = [](char c) { return is_digit(c) || c == '.'; };
  const auto is_exponent = [](char c) { return is_digit(c) || c == '+'; };
  const auto middle = text.begin() + static_cast<std::ptrdiff_t>(exponent);
  return is_digit(text[0]) && std::all_of(text.begin(), middle, is_mantissa) &&
         std::all_of(middle + 1, text.end(), is_exponent);
}

// UnionPay cards of persons begin with 62, have 16 to 19 digits, and follow Luhn's rule.
bool looks_like_card(std::string_view account) noexcept {
  return account.starts_with("62") && account.size() >= 16 && account.size() <= 19 &&
         passes_luhn(account);
}

// The letters before the digits of an account of a non-resident (NRA), in an offshore unit (OSA) or
// in a free trade zone (FTE, FTF, FTI, FTN, FTU).
std::size_t special_account_letters(std::string_view account) noexcept {
  constexpr std::string_view kinds = "NRA OSA FTE FTF FTI FTN FTU";
  for (std::size_t at = 0; at < kinds.size(); at += 4) {
    if (account.starts_with(kinds.substr(at, 3))) return 3;
  }
  return 0;
}

// Four letters of the bank, two of the country, two of the place, and perhaps three of the branch.
bool is_swift(std::string_view text) noexcept {
  if (text.size() != 8 && text.size() != 11) return false;
  return std::all_of(text.begin(), text.begin() + 6, [](char c) { return is_upper(c); });
}

bool is_right_cnaps(std::string_view code, const CheckContext& /*context*/) {
  return mod_11_10(code.substr(0, cnaps_length - 1)) == code[cnaps_length - 1];
}

constexpr FixRules cnaps_rules{cnaps_length, "0123456789", "", "", is_right_cnaps};

}  // namespace

void check_corporate_account(std::string_view text, const CheckContext& /*context*/,
                             FieldReport& report) {
  const CodeText code{text};
  const std::string_view account = code.view();
  if (is_scientific(account)) {
    add_issue(report, IssueCode::corporate_account_scientific, code.raw_span());
    return;
  }
  const std::size_t letters = special_account_letters(account);
  if (report_character(code, text, IssueCode::corporate_account_character, report, letters)) return;
  if (code.size() - letters < shortest_account || code.size() > longest_account) {
    const bool is_short = code.size() - letters < shortest_account;
    add_issue(
        report,
        is_short ? IssueCode::corporate_account_too_short : IssueCode::corporate_account_too_long,
        code.raw_span(), {number_argument("count", code.size())});
    return;
  }
  add_notes(report, code.notes());
  if (letters > 0)
    add_issue(report, IssueCode::corporate_account_non_resident, code.raw_span(0, letters));
  if (looks_like_card(account))
    add_issue(report, IssueCode::corporate_account_personal_card, code.raw_span());
  report.value = account;
}

void check_cnaps_code(std::string_view text, const CheckContext& context, FieldReport& report) {
  const CodeText code{text};
  if (is_swift(code.view())) {
    add_issue(report, IssueCode::cnaps_code_swift, code.raw_span());
    return;
  }
  if (report_character(code, text, IssueCode::cnaps_code_character, report)) {
    offer(report.issues.back(), find_fixes(code.view(), cnaps_rules, context));
    return;
  }
  if (code.size() != cnaps_length) {
    Issue& issue = add_issue(report, IssueCode::cnaps_code_length, code.raw_span(),
                             {number_argument("count", code.size())});
    offer(issue, find_fixes(code.view(), cnaps_rules, context));
    return;
  }
  add_notes(report, code.notes());
  // Every code that we know follows the rule, but no document states the rule. So a mismatch does
  // not block.
  if (!is_right_cnaps(code.view(), context)) {
    add_issue(report, IssueCode::cnaps_code_check_digit,
              code.raw_span(cnaps_length - 1, cnaps_length), {position_argument(cnaps_length - 1)});
  }
  report.value = code.view();
}

void check_sms_code(std::string_view text, const CheckContext& /*context*/, FieldReport& report) {
  const CodeText code{text};
  if (report_character(code, text, IssueCode::sms_code_character, report)) return;
  if (code.size() != sms_length) {
    add_issue(report, IssueCode::sms_code_length, code.raw_span(),
              {number_argument("count", code.size())});
    return;
  }
  add_notes(report, code.notes());
  report.value = code.view();
}

}  // namespace verify
