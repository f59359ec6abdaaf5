#include "check/descriptions.hpp"

#include "check/han_remarks.hpp"
#include "check/reporting.hpp"
#include "text/character_class.hpp"
#include "text/han.hpp"
#include "text/plain_text.hpp"
#include "text/utf8.hpp"

namespace verify {
namespace {

constexpr std::size_t shortest_address = 5;

struct Limits {
  std::size_t longest;
  IssueCode too_long;
  IssueCode character;
};

constexpr Limits address_limits{200, IssueCode::address_too_long, IssueCode::address_character};
constexpr Limits industry_limits{50, IssueCode::industry_too_long, IssueCode::industry_character};
constexpr Limits bank_name_limits{100, IssueCode::bank_name_too_long,
                                  IssueCode::bank_name_character};
constexpr Limits bank_branch_limits{100, IssueCode::bank_branch_too_long,
                                    IssueCode::bank_branch_character};
constexpr Limits bank_region_limits{100, IssueCode::bank_region_too_long,
                                    IssueCode::bank_region_character};

// Sets the value. False when there is an error.
bool accept(const PlainText& text, const Limits& limits, FieldReport& report) {
  if (text.overflows() || text.size() > limits.longest) {
    add_issue(report, limits.too_long, text.raw_span(), {number_argument("limit", limits.longest)});
    return false;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_picture(text[i])) continue;
    add_character_issue(report, limits.character, text, i, i + 1);
    return false;
  }
  add_notes(report, text.notes());
  report.value = text.value();
  return true;
}

bool has_han(const PlainText& text) noexcept {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (classify_han(text[i]) != Han::none) return true;
  }
  return false;
}

// True when the text contains one of `words`, which are separated by spaces.
bool contains_any(std::string_view text, std::string_view words) noexcept {
  while (!words.empty()) {
    const std::size_t end = words.find(' ');
    if (text.find(words.substr(0, end)) != std::string_view::npos) return true;
    if (end == std::string_view::npos) break;
    words.remove_prefix(end + 1);
  }
  return false;
}

// The first two characters of every province; they identify it.
constexpr std::string_view provinces =
    "北京 天津 河北 山西 内蒙 辽宁 吉林 黑龙 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 "
    "广东 广西 海南 重庆 "
    "四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆";
constexpr std::string_view bank_words = "银行 信用 农商 村镇 财务 合作社";
constexpr std::string_view branch_words = "支行 分行 营业 分理处 储蓄所 信用社 分社 总行 网点 本部";

struct BankName {
  std::string_view colloquial;
  std::string_view full;
};

constexpr BankName bank_names[] = {
    {"工行", "中国工商银行"},     {"工商银行", "中国工商银行"},
    {"农行", "中国农业银行"},     {"农业银行", "中国农业银行"},
    {"中行", "中国银行"},         {"建行", "中国建设银行"},
    {"建设银行", "中国建设银行"}, {"交行", "交通银行"},
    {"邮储", "中国邮政储蓄银行"}, {"邮储银行", "中国邮政储蓄银行"},
    {"招行", "招商银行"},         {"招商", "招商银行"},
    {"浦发", "上海浦东发展银行"}, {"浦发银行", "上海浦东发展银行"},
    {"中信", "中信银行"},         {"光大", "中国光大银行"},
    {"光大银行", "中国光大银行"}, {"民生", "中国民生银行"},
    {"民生银行", "中国民生银行"}, {"兴业", "兴业银行"},
    {"平安", "平安银行"},         {"华夏", "华夏银行"},
    {"广发", "广发银行"},         {"浙商", "浙商银行"},
    {"渤海", "渤海银行"},         {"恒丰", "恒丰银行"},
    {"微众", "深圳前海微众银行"}, {"微众银行", "深圳前海微众银行"},
    {"网商银行", "浙江网商银行"}, {"ICBC", "中国工商银行"},
    {"ABC", "中国农业银行"},      {"BOC", "中国银行"},
    {"CCB", "中国建设银行"},      {"CMB", "招商银行"},
};

// The full name of a bank that is known by a short one.
std::string_view full_bank_name(std::string_view text) noexcept {
  for (const BankName& bank : bank_names) {
    if (bank.colloquial == text) return bank.full;
  }
  return {};
}

}  // namespace

void check_address(std::string_view text, const CheckContext& /*context*/, FieldReport& report) {
  const PlainText address{text};
  if (!accept(address, address_limits, report)) return;
  if (!has_han(address)) {
    add_issue(report, IssueCode::address_not_chinese, address.raw_span());
  } else if (address.size() < shortest_address) {
    add_issue(report, IssueCode::address_short, address.raw_span());
  }
}

void check_industry(std::string_view text, const CheckContext& /*context*/, FieldReport& report) {
  accept(PlainText{text}, industry_limits, report);
}

void check_bank_name(std::string_view text, const CheckContext& /*context*/, FieldReport& report) {
  const PlainText bank{text};
  if (!accept(bank, bank_name_limits, report)) return;
  const std::string_view full = full_bank_name(report.value);
  if (full.empty() && contains_any(report.value, bank_words)) return;
  Issue& issue = add_issue(report, IssueCode::bank_name_no_bank, bank.raw_span());
  if (!full.empty()) issue.fixes.push_back({std::string{full}, {0, count_code_points(full)}});
}

void check_bank_branch(std::string_view text, const CheckContext& /*context*/,
                       FieldReport& report) {
  const PlainText branch{text};
  if (!accept(branch, bank_branch_limits, report)) return;
  if (!contains_any(report.value, branch_words)) {
    add_issue(report, IssueCode::bank_branch_no_branch, branch.raw_span());
  }
}

void check_bank_region(std::string_view text, const CheckContext& /*context*/,
                       FieldReport& report) {
  const PlainText region{text};
  if (!accept(region, bank_region_limits, report)) return;
  if (!contains_any(report.value, provinces)) {
    add_issue(report, IssueCode::bank_region_no_province, region.raw_span());
  }
}

}  // namespace verify
