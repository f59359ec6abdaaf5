#include "check/enterprise_name.hpp"

#include <optional>
#include <string>

#include "check/han_remarks.hpp"
#include "check/reporting.hpp"
#include "text/character_class.hpp"
#include "text/han.hpp"
#include "text/plain_text.hpp"

namespace verify {
namespace {

constexpr char32_t opening = 0xFF08;
constexpr char32_t closing = 0xFF09;
constexpr char32_t middle_dot = 0xB7;

// A shorter name needs a support ticket with the licence; no system stores a longer name.
constexpr std::size_t shortest = 4;
constexpr std::size_t longest = 200;
constexpr std::size_t longest_nameless = 8;  // "there is no name" in words

constexpr HanCodes han_codes{
    IssueCode::enterprise_name_traditional, IssueCode::enterprise_name_newer_character,
    IssueCode::enterprise_name_compatibility_character, IssueCode::enterprise_name_private_use,
    IssueCode::enterprise_name_private_use_known};

char32_t bracket_meant_by(char32_t c) noexcept {
  if (c == '(' || c == 0xFE59) return opening;
  if (c == ')' || c == 0xFE5A) return closing;
  return 0;
}

bool is_han(char32_t c) noexcept {
  return classify_han(c) != Han::none;
}

void normalise(PlainText& name, FieldReport& report) {
  std::optional<std::size_t> bracket;
  std::optional<std::size_t> dot;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (const char32_t meant = bracket_meant_by(name[i]); meant != 0) {
      if (!bracket) bracket = i;
      name.replace(i, meant);
    } else if (i > 0 && looks_like_middle_dot(name[i]) && is_han(name[i - 1]) &&
               is_han(name[i + 1])) {
      if (!dot) dot = i;
      name.replace(i, middle_dot);
    }
  }
  if (bracket)
    add_issue(report, IssueCode::enterprise_name_brackets, name.raw_span(*bracket, *bracket + 1));
  if (dot) add_issue(report, IssueCode::enterprise_name_dot, name.raw_span(*dot, *dot + 1));
}

// How often each kind of character occurs.
struct Census {
  std::size_t han = 0;
  std::size_t latin = 0;
  std::size_t masks = 0;
};

bool is_mask(char32_t c) noexcept {
  return c == '*' || c == 0xFF0A || c == 0x2217 || c == 0xFE61;
}

Census count(const PlainText& name) noexcept {
  Census census;
  for (std::size_t i = 0; i < name.size(); ++i) {
    census.han += is_han(name[i]) ? 1U : 0U;
    census.latin += is_latin(name[i]) || is_digit(name[i]) ? 1U : 0U;
    census.masks += is_mask(name[i]) ? 1U : 0U;
  }
  return census;
}

bool is_usual_punctuation(char32_t c) noexcept {
  switch (c) {
    case opening:
    case closing:
    case middle_dot:
    case U' ':
    case U'-':
    case U'&':
    case 0xFF06:  // ＆
    case 0x3001:  // 、
    case 0x2014:  // —
    case 0x201C:  // “
    case 0x201D:  // ”
    case 0x300A:  // 《
    case 0x300B:  // 》
      return true;
    default:
      return false;
  }
}

void report_characters(const PlainText& name, FieldReport& report) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char32_t c = name[i];
    if (is_han(c) || is_usual_punctuation(c)) continue;
    if (is_latin(c) || is_digit(c)) {
      add_character_issue(report, IssueCode::enterprise_name_latin, name, i, i + 1);
    } else if (is_picture(c)) {
      add_character_issue(report, IssueCode::enterprise_name_character, name, i, i + 1);
    } else {
      add_character_issue(report, IssueCode::enterprise_name_unusual_character, name, i, i + 1);
    }
  }
}

// Reports the first bracket without its partner.
void report_brackets(const PlainText& name, FieldReport& report) {
  std::size_t depth = 0;
  std::size_t outermost = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == opening && depth++ == 0) outermost = i;
    if (name[i] != closing) continue;
    if (depth == 0) {
      add_character_issue(report, IssueCode::enterprise_name_bracket_unbalanced, name, i, i + 1);
      return;
    }
    --depth;
  }
  if (depth > 0) {
    add_character_issue(report, IssueCode::enterprise_name_bracket_unbalanced, name, outermost,
                        outermost + 1);
  }
}

bool ends_with(const PlainText& name, std::u32string_view ending) noexcept {
  if (name.size() < ending.size()) return false;
  for (std::size_t i = 0; i < ending.size(); ++i) {
    if (name[name.size() - ending.size() + i] != ending[i]) return false;
  }
  return true;
}

// What people write for a sole trader whose licence has no name, besides the printed "***".
bool says_nameless(const PlainText& name) {
  constexpr std::string_view words =
      " 未起字号 未取字号 没有字号 无名称 没有名称 无名 无 個體戶 个体户 个体工商户 個體工商戶 "
      "無名稱 ";
  const std::string value = name.value();
  for (const char* beginning : {"无字号", "（无字号", "無字號", "（無字號"}) {
    if (value.starts_with(beginning)) return true;
  }
  return name.size() <= longest_nameless && words.find(" " + value + " ") != std::string_view::npos;
}

// Reports a text that is not a Chinese name at all. True when it is reported.
bool report_kind(const PlainText& name, FieldReport& report) {
  const Census census = count(name);
  if (census.masks > 0) {
    const bool nothing_else = census.han == 0 && census.latin == 0;
    add_issue(report,
              nothing_else ? IssueCode::enterprise_name_no_name : IssueCode::enterprise_name_masked,
              name.raw_span());
  } else if (says_nameless(name)) {
    add_issue(report, IssueCode::enterprise_name_no_name, name.raw_span());
  } else if (census.han == 0) {
    add_issue(report, IssueCode::enterprise_name_not_chinese, name.raw_span());
  } else if (name.overflows() || name.size() > longest) {
    add_issue(report, IssueCode::enterprise_name_too_long, name.raw_span());
  } else {
    return false;
  }
  return true;
}

}  // namespace

void check_enterprise_name(std::string_view text, const CheckContext& context,
                           FieldReport& report) {
  const std::size_t plain = count_plain_han(text, Brackets::allowed);
  const bool may_be_special =
      text.ends_with("分公司") || plain <= longest_nameless || text.starts_with("无字号");
  if (plain >= shortest && plain <= longest && !may_be_special) {
    report.value = text;
    return;
  }
  if (plain == unbalanced && fails_unread(context, report)) return;
  PlainText name{text};
  const bool is_branch = ends_with(name, U"分公司");
  add_notes(report, name.notes());
  normalise(name, report);
  name.remove_spaces();
  if (report_kind(name, report)) return;
  report_brackets(name, report);
  report_characters(name, report);
  if (name.size() < shortest) {
    add_issue(report, IssueCode::enterprise_name_short, name.raw_span(),
              {number_argument("count", name.size())});
  }
  if (is_branch) {
    add_issue(report, IssueCode::enterprise_name_branch,
              name.raw_span(name.size() - 3, name.size()));
  }
  remark_on_han(name, han_codes, report);
  report.value = name.value();
}

}  // namespace verify
