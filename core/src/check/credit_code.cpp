#include "check/credit_code.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "check/area_codes.hpp"
#include "check/checksums.hpp"
#include "check/fix_search.hpp"
#include "check/id_number.hpp"
#include "check/regions.hpp"
#include "check/reporting.hpp"
#include "text/character_class.hpp"
#include "text/code_text.hpp"
#include "text/utf8.hpp"

namespace verify {
namespace {

constexpr std::size_t code_length = 18;
constexpr std::size_t check_place = 17;
constexpr FixRules fix_rules{
    code_length,
    credit_code_alphabet,
    "",
    "",
    is_right_credit_code,
    check_sum(31, 0, {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1})};

// Department and category, two characters each.
constexpr std::string_view prefixes =
    "9192931112131921293132333435394149515253596162697172798189"
    "A1A9N1N2N3N9Y1";
static_assert(prefixes.size() == 72);

bool is_known_prefix(char department, char category) noexcept {
  for (std::size_t i = 0; i < prefixes.size(); i += 2) {
    if (prefixes[i] == department && prefixes[i + 1] == category) return true;
  }
  return false;
}

// The region's six digits as a number; nothing when one is not a digit.
std::optional<unsigned> region_of(std::string_view code) noexcept {
  unsigned region = 0;
  for (const char c : code.substr(2, 6)) {
    if (!is_digit(c)) return std::nullopt;
    region = region * 10 + static_cast<unsigned>(c - '0');
  }
  return region;
}

// 100000 stands for the whole nation: authorities of the central government use it.
constexpr unsigned nation = 100000;

bool is_known_region(unsigned region) noexcept {
  return region == nation || (is_province(region / 10000) && find_area_code(region));
}

// The outer check of a whole code: the weighted sum modulo 31 must be 0. False when a character is
// outside the alphabet.
bool adds_up(std::string_view code) noexcept {
  unsigned sum = 0;
  for (std::size_t i = 0; i < code_length; ++i) {
    const unsigned value = credit_code_value(code[i]);
    if (value == fix_rules.sum.modulus) return false;
    sum += value * fix_rules.sum.weights[i];
  }
  return sum % fix_rules.sum.modulus == 0;
}

bool passes_outer_check(std::string_view code) noexcept {
  return credit_code_check(code) == code[check_place];
}
bool passes_inner_check(std::string_view code) noexcept {
  return organization_check(code.substr(8, 8)) == code[16];
}

// The first pilot cities in Fujian issued real codes with a different last character.
bool is_pilot_code(std::string_view code) noexcept {
  const std::string_view region = code.substr(2, 6);
  const bool is_pilot_region = region == "350100" || region == "350203" || region == "350211";
  return is_pilot_region && code.substr(8, 4) == "M000" && passes_inner_check(code);
}

// Recognises another number of the organisation or person that was typed into the wrong field.
std::optional<IssueCode> other_number(std::string_view code, const CheckContext& context) {
  if (code.size() == code_length && is_right_id_number(code, context))
    return IssueCode::credit_code_is_id_number;
  if (code.size() == 15 && is_all_digits(code) && mod_11_10(code.substr(0, 14)) == code[14]) {
    return IssueCode::credit_code_is_registration_number;
  }
  if (code.size() == 9 && code.find(CodeText::other) == std::string_view::npos &&
      organization_check(code) == code[8]) {
    return IssueCode::credit_code_is_organization_code;
  }
  return std::nullopt;
}

// Adds an issue for each character outside the alphabet; the first issue has the fixes. True when
// there is one.
bool report_characters(const CodeText& code, std::string_view text, const CheckContext& context,
                       FieldReport& report) {
  const std::string_view characters = code.view();
  bool found = false;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char c = characters[i];
    if (credit_code_value(c) < 31) continue;
    const Span span = code.raw_span(i, i + 1);
    const IssueCode reason =
        is_latin(c) ? IssueCode::credit_code_letter_not_allowed : IssueCode::credit_code_character;
    Issue& issue = add_issue(report, reason, span,
                             {position_argument(i), {"character", character_at(text, span.begin)}});
    if (!found) offer(issue, find_fixes(characters, fix_rules, context));
    found = true;
  }
  return found;
}

struct Finding {
  IssueCode code;
  std::size_t begin;
  std::size_t end;
};

std::optional<Finding> judge(std::string_view code) noexcept {
  const auto region = region_of(code);
  // New categories and regions are published now and then. A code that fulfils both checks was not
  // mistyped, so what we do not know is no error there.
  const bool is_consistent = passes_outer_check(code) && passes_inner_check(code);
  if (!is_consistent && !is_known_prefix(code[0], code[1]))
    return Finding{IssueCode::credit_code_category, 0, 2};
  if (!region) return Finding{IssueCode::credit_code_region_digits, 2, 8};
  if (!is_consistent && *region != nation && !is_province(*region / 10000))
    return Finding{IssueCode::credit_code_region, 2, 4};
  if (!passes_outer_check(code) && !is_pilot_code(code)) {
    return Finding{IssueCode::credit_code_check_character, check_place, code_length};
  }
  if (!passes_inner_check(code)) return Finding{IssueCode::credit_code_organization_code, 16, 17};
  return std::nullopt;
}

void report_finding(const Finding& finding, const CodeText& code, const CheckContext& context,
                    FieldReport& report) {
  if (fails_unread(context, report)) return;
  const std::string_view characters = code.view();
  std::vector<RankedFix> ranked = find_fixes(characters, fix_rules, context);
  std::size_t begin = finding.begin;
  std::size_t end = finding.end;
  if (!ranked.empty()) {
    begin = ranked.front().begin;
    end = ranked.front().end;
  }
  Issue& issue =
      add_issue(report, finding.code, code.raw_span(begin, end), {position_argument(begin)});
  if (finding.code == IssueCode::credit_code_check_character) {
    issue.arguments.push_back(character_argument("expected", credit_code_check(characters)));
    issue.arguments.push_back(character_argument("found", characters[check_place]));
  }
  offer(issue, std::move(ranked));
}

}  // namespace

bool is_right_credit_code(std::string_view code, const CheckContext& /*context*/) {
  // The outer check comes first, because it rejects nearly every wrong code.
  if (code.size() != code_length || !adds_up(code) || !passes_inner_check(code)) return false;
  const auto region = region_of(code);
  return region && is_known_region(*region) && is_known_prefix(code[0], code[1]);
}

void check_credit_code(std::string_view text, const CheckContext& context, FieldReport& report) {
  const CodeText code{text};
  const std::string_view characters = code.view();
  if (const auto other = other_number(characters, context)) {
    add_issue(report, *other, code.raw_span());
    return;
  }
  if (is_right_credit_code(characters, context)) {
    add_notes(report, code.notes());
    report.value = characters;
    return;
  }
  if (report_characters(code, text, context, report)) return;
  if (code.size() != code_length) {
    Issue& issue = add_issue(report, IssueCode::credit_code_length, code.raw_span(),
                             {number_argument("count", code.size())});
    offer(issue, find_fixes(characters, fix_rules, context));
    return;
  }
  if (const auto finding = judge(characters))
    return report_finding(*finding, code, context, report);
  add_notes(report, code.notes());
  if (!passes_outer_check(characters)) {
    add_issue(report, IssueCode::credit_code_pilot_code, code.raw_span(check_place, code_length));
  }
  if (!is_known_prefix(characters[0], characters[1])) {
    add_issue(report, IssueCode::credit_code_category_unlisted, code.raw_span(0, 2));
  }
  if (const auto region = region_of(characters); region && !is_known_region(*region)) {
    add_issue(report, IssueCode::credit_code_region_unlisted, code.raw_span(2, 8));
  }
  report.value = characters;
}

}  // namespace verify
