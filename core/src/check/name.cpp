#include "check/name.hpp"

#include <optional>

#include "check/han_remarks.hpp"
#include "check/reporting.hpp"
#include "text/character_class.hpp"
#include "text/han.hpp"
#include "text/plain_text.hpp"

namespace verify {
namespace {

constexpr char32_t middle_dot = 0xB7;
constexpr char32_t ideographic_zero = 0x3007;

// The length that systems must accept, and the length that they must be able to store (civil
// affairs notice 33 of 2016).
constexpr std::size_t usual_length = 25;
constexpr std::size_t longest = 50;
// A name of at least this length with a space inside may need a dot instead of the space.
constexpr std::size_t transcribed_length = 5;

constexpr HanCodes han_codes{IssueCode::name_traditional, IssueCode::name_newer_character,
                             IssueCode::name_compatibility_character, IssueCode::name_private_use,
                             IssueCode::name_private_use_known};

bool looks_like_zero(char32_t c) noexcept {
  return c == '0' || c == 'O' || c == 'o' || c == 0x25CB || c == 0x25EF || c == 0x2B55;
}

bool is_ideograph(char32_t c) noexcept {
  return c != ideographic_zero && classify_han(c) != Han::none;
}

// Replaces the characters that `meant` gives a replacement for, and notes the first one.
template <typename Meant>
void normalise(PlainText& name, IssueCode note, FieldReport& report, Meant meant) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char32_t replacement = meant(i);
    if (replacement == 0) continue;
    add_character_issue(report, note, name, i, i + 1);
    name.replace(i, replacement);
  }
}

void normalise_dots(PlainText& name, FieldReport& report) {
  normalise(name, IssueCode::name_dot, report,
            [&name](std::size_t i) { return looks_like_middle_dot(name[i]) ? middle_dot : U'\0'; });
}

// 〇 is a Han character that is hard to type, so people type other circles instead. A circle is
// replaced only beside an ideograph.
void normalise_zeros(PlainText& name, FieldReport& report) {
  normalise(name, IssueCode::name_zero, report, [&name](std::size_t i) {
    const bool beside_ideograph = (i > 0 && is_ideograph(name[i - 1])) || is_ideograph(name[i + 1]);
    return looks_like_zero(name[i]) && beside_ideograph ? ideographic_zero : U'\0';
  });
}

bool is_bracket(char32_t c) noexcept {
  return c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}' || c == '<' ||
         c == '>' || (c >= 0x3008 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301B) || c == 0xFF08 ||
         c == 0xFF09 || c == 0xFF3B || c == 0xFF3D || c == 0xFF5B || c == 0xFF5D;
}

// Why a character cannot be part of a name.
std::optional<IssueCode> fault_of(char32_t c) noexcept {
  if (c == middle_dot || c == U' ' || classify_han(c) != Han::none) return std::nullopt;
  if (is_digit(c)) return IssueCode::name_digit;
  if (is_latin(c)) return IssueCode::name_latin;
  if (is_bracket(c)) return IssueCode::name_bracket;
  return IssueCode::name_character;
}

// The dot between the parts of a transcribed name, or a character that is typed instead.
bool joins_parts(const PlainText& name, std::size_t place) noexcept {
  const char32_t c = name[place];
  const bool is_joint =
      c == middle_dot || is_dash(c) || c == U'_' || c == U'/' || c == U'~' || c == 0x30FC;
  return is_joint && place > 0 && is_ideograph(name[place - 1]) && is_ideograph(name[place + 1]);
}

// Offers the name with dots if nothing else is wrong. Short names are more likely two names.
void offer_dots(PlainText name, FieldReport& report) {
  if (name.size() <= transcribed_length) return;
  std::size_t first = name.size();
  for (std::size_t i = name.size(); i-- > 0;) {
    if (joins_parts(name, i)) {
      name.replace(i, middle_dot);
      first = i;
    } else if (name[i] == middle_dot || fault_of(name[i])) {
      return;
    }
  }
  const auto place = static_cast<std::uint32_t>(first);
  report.issues.back().fixes.push_back({name.value(), {place, place + 1}});
}

bool has_only_letters(const PlainText& name) noexcept {
  bool has_letters = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (is_ideograph(name[i])) return false;
    has_letters = has_letters || is_latin(name[i]);
  }
  return has_letters;
}

// Adds an issue for each kind of wrong character, at the first run of such characters. True when
// the check can stop.
bool report_characters(const PlainText& name, const CheckContext& context, FieldReport& report) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto fault = fault_of(name[i]);
    if (!fault) continue;
    if (fails_unread(context, report)) return true;
    if (has_only_letters(name)) {
      // The name of a foreigner: its spaces, hyphens and accents are not what is wrong.
      add_character_issue(report, IssueCode::name_latin, name, 0, name.size());
      return true;
    }
    std::size_t end = i + 1;
    while (end < name.size() && fault_of(name[end]) == fault)
      ++end;
    const Issue* const added = add_character_issue(report, *fault, name, i, end);
    if (added != nullptr && joins_parts(name, i)) offer_dots(name, report);
    i = end - 1;
  }
  return false;
}

void report_dots(const PlainText& name, FieldReport& report) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] != middle_dot) continue;
    const bool stands_between = i > 0 && i + 1 < name.size() && name[i + 1] != middle_dot;
    if (stands_between) continue;
    const std::size_t end = name[i + 1] == middle_dot ? i + 2 : i + 1;
    add_character_issue(report, IssueCode::name_dot_position, name, i, end);
    return;
  }
}

bool has_dot(const PlainText& name) noexcept {
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == middle_dot) return true;
  }
  return false;
}

void report_length(const PlainText& name, FieldReport& report) {
  const Argument count = number_argument("count", name.size());
  if (name.size() > longest) {
    add_issue(report, IssueCode::name_too_long, name.raw_span(), {count});
  } else if (name.size() > usual_length) {
    add_issue(report, IssueCode::name_long, name.raw_span(), {count});
  } else if (name.size() == 1) {
    add_issue(report, IssueCode::name_single_character, name.raw_span());
  }
}

}  // namespace

void check_name(std::string_view text, const CheckContext& context, FieldReport& report) {
  const std::size_t plain = count_plain_han(text, Brackets::none);
  if (plain > 1 && plain <= usual_length) {
    report.value = text;
    return;
  }
  PlainText name{text};
  add_notes(report, name.notes());
  normalise_dots(name, report);
  normalise_zeros(name, report);
  name.remove_spaces();
  if (report_characters(name, context, report)) return;
  report_dots(name, report);
  if (name.size() == 1 || name.size() > usual_length) report_length(name, report);
  if (name.had_inner_space() && name.size() >= transcribed_length && !has_dot(name)) {
    add_issue(report, IssueCode::name_space_or_dot, name.raw_span());
  }
  remark_on_han(name, han_codes, report);
  report.value = name.value();
}

}  // namespace verify
