#include "check/mobile.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "check/fix_search.hpp"
#include "check/reporting.hpp"
#include "text/character_class.hpp"
#include "text/code_text.hpp"
#include "text/utf8.hpp"

namespace verify {
namespace {

constexpr std::size_t mobile_length = 11;

// A range of the first five digits and its use in the numbering plan. The first row that matches
// counts.
struct PrefixRange {
  unsigned first;
  unsigned last;
  IssueCode remark;
};

constexpr PrefixRange ranges[] = {
    {10000, 12999, IssueCode::mobile_prefix},
    {13492, 13493, IssueCode::mobile_satellite_sms},
    {13499, 13499, IssueCode::mobile_satellite_sms},
    {13490, 13499, IssueCode::mobile_unassigned},
    {14000, 14499, IssueCode::mobile_machine},  // 13 digits
    {14500, 14599, IssueCode::mobile_data_card},
    {14600, 14699, IssueCode::mobile_machine_11},
    {14700, 14799, IssueCode::mobile_data_card},
    {14800, 14899, IssueCode::mobile_machine_11},
    {14900, 14999, IssueCode::mobile_data_card},
    {15400, 15499, IssueCode::mobile_unassigned},
    {16190, 16199, IssueCode::mobile_satellite},
    {16000, 16199, IssueCode::mobile_unassigned},
    {16200, 16299, IssueCode::mobile_virtual_operator},
    {16300, 16499, IssueCode::mobile_unassigned},
    {16500, 16599, IssueCode::mobile_virtual_operator},
    {16700, 16799, IssueCode::mobile_virtual_operator},
    {16800, 16999, IssueCode::mobile_unassigned},
    {17000, 17199, IssueCode::mobile_virtual_operator},
    {17400, 17405, IssueCode::mobile_satellite_sms},
    {17406, 17412, IssueCode::mobile_emergency},
    {17490, 17499, IssueCode::mobile_satellite},
    {17413, 17489, IssueCode::mobile_unassigned},
    {17900, 17999, IssueCode::mobile_unassigned},
    {19200, 19299, IssueCode::mobile_broadcast_network},
    {19400, 19499, IssueCode::mobile_unassigned},
};

// The remark about an 11-digit number, if there is one.
std::optional<IssueCode> remark_on(std::string_view number) noexcept {
  if (number[0] != '1') return IssueCode::mobile_prefix;
  unsigned prefix = 0;
  for (const char c : number.substr(0, 5))
    prefix = prefix * 10 + static_cast<unsigned>(c - '0');
  for (const PrefixRange& range : ranges) {
    if (prefix >= range.first && prefix <= range.last) return range.remark;
  }
  return std::nullopt;
}

bool is_right_mobile(std::string_view number, const CheckContext& /*context*/) {
  return is_all_digits(number) && !remark_on(number);
}

constexpr FixRules fix_rules{mobile_length, "0123456789", "", "", is_right_mobile};

// Without a check digit most fixes would be guesses. So only these are offered: the removal of a
// trunk prefix, and the replacement of letters or the removal of a doubled digit if exactly one
// number results.
void offer_if_unambiguous(Issue& issue, std::string_view number, const CheckContext& context) {
  if (number.size() == mobile_length + 1 && number[0] == '0' &&
      is_right_mobile(number.substr(1), context)) {
    issue.fixes.push_back({std::string{number.substr(1)}, {0, 1}});  // dialled as a trunk call
    return;
  }
  const bool has_letters = number.size() == mobile_length && !is_all_digits(number);
  if (!has_letters && number.size() != mobile_length + 1) return;
  std::vector<RankedFix> ranked = find_fixes(number, fix_rules, context);
  if (ranked.size() == 1) offer(issue, std::move(ranked));
}

// The size of a country code at the beginning: +86, 0086, or 86 before a number of the right
// length.
std::size_t country_code_size(std::string_view number) noexcept {
  if (number.starts_with("+86")) return 3;
  if (number.starts_with("0086")) return 4;
  return number.size() == mobile_length + 2 && number.starts_with("861") ? 2 : 0;
}

bool is_landline(std::string_view number) noexcept {
  return number[0] == '0' && number.size() >= 10 && number.size() <= 12 && number[1] != '0' &&
         number[1] != '1';
}

// Mobile numbers as they are dialled in Taiwan (09…), Australia, France and other countries have 10
// digits, and Japan's and some others begin with three digits that are no area code here. A number
// of Hong Kong or Macao has 8 digits; with the country code it may lack the plus sign.
bool is_of_other_country(std::string_view number) noexcept {
  const auto begins_with = [number](std::initializer_list<std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [number](std::string_view text) { return number.starts_with(text); });
  };
  switch (number.size()) {
    case 8:
      return begins_with({"5", "6", "7", "9"});
    case 10:
      return begins_with({"04", "05", "06", "07", "08", "09"});
    case 11:
      return begins_with(
          {"050", "060", "080", "0700", "0900", "0904", "0905", "0907", "852", "853"});
    case 12:
      return number.starts_with("8869");
    default:
      return false;
  }
}

// A leading 010 is the area code of Beijing. A number that is longer than a mobile number is a
// mobile number after the trunk prefix 0 instead.
bool is_beijing_landline(std::string_view number) noexcept {
  return number.starts_with("010") && number.size() <= mobile_length;
}

std::optional<IssueCode> wrong_kind(std::string_view number) noexcept {
  if (number.starts_with("+") || (number.starts_with("00") && number.size() > mobile_length)) {
    return IssueCode::mobile_other_country;
  }
  if (!is_all_digits(number)) return std::nullopt;
  if (is_of_other_country(number)) return IssueCode::mobile_other_country;
  if (number.size() > 1 && (is_landline(number) || is_beijing_landline(number)))
    return IssueCode::mobile_landline;
  if (number.size() == 13 && number >= "1400000000000" && number <= "1449999999999")
    return IssueCode::mobile_machine;
  return std::nullopt;
}

void report_character(const CodeText& code, std::size_t begin, std::string_view text,
                      const CheckContext& context, FieldReport& report) {
  if (fails_unread(context, report)) return;
  const std::string_view number = code.view().substr(begin);
  std::size_t place = 0;
  while (is_digit(number[place]))
    ++place;
  const Span span = code.raw_span(begin + place, begin + place + 1);
  Issue& issue =
      add_issue(report, IssueCode::mobile_character, span,
                {position_argument(place), {"character", character_at(text, span.begin)}});
  offer_if_unambiguous(issue, number, context);
}

}  // namespace

void check_mobile(std::string_view text, const CheckContext& context, FieldReport& report) {
  const CodeText code{text, Separators::telephone};
  const std::size_t begin = country_code_size(code.view());
  const std::string_view number = code.view().substr(begin);
  if (const auto kind = wrong_kind(number)) {
    add_issue(report, *kind, code.raw_span());
    return;
  }
  if (!is_all_digits(number)) return report_character(code, begin, text, context, report);
  if (number.size() != mobile_length) {
    if (fails_unread(context, report)) return;
    Issue& issue = add_issue(report, IssueCode::mobile_length, code.raw_span(begin, code.size()),
                             {number_argument("count", code.size() - begin)});
    offer_if_unambiguous(issue, number, context);
    return;
  }
  add_notes(report, code.notes());
  if (begin > 0) add_issue(report, IssueCode::mobile_country_code, code.raw_span(0, begin));
  if (const auto remark = remark_on(number)) {
    add_issue(report, *remark, code.raw_span(begin, begin + 3));
  }
  report.value = number;
}

}  // namespace verify
