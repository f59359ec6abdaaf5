#include "check/inner_value.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "check/reporting.hpp"
#include "check/written_dates.hpp"
#include "text/character_class.hpp"
#include "text/code_text.hpp"
#include "text/han.hpp"
#include "text/utf8.hpp"

namespace verify {
namespace {

// Nobody pastes more than a message; a longer text is not searched.
constexpr std::size_t longest_message = 2000;
// No code is longer, separators included.
constexpr std::size_t longest_code = 48;
constexpr std::size_t shortest_label = 2;  // in letters

// Words that stand before a value in documents and messages.
constexpr std::string_view labels =
    " 姓名 真实姓名 名字 法人 法人姓名 法人代表 法定代表人 经办人 联系人 负责人 经营者 持卡人 "
    "收件人 "
    "户名 账户名 账户名称 开户名 开户名称 名称 企业名称 公司名称 单位名称 机构名称 商户名称 全称 "
    "地址 住所 通讯地址 联系地址 注册地址 公司地址 经营场所 开户行 开户银行 开户行名称 "
    "银行名称 支行名称 开户支行 开户网点 开户地 开户地区 银行所在地 行业 所属行业 手机 手机号 "
    "手机号码 电话 联系电话 身份证 身份证号 身份证号码 证件号 证件号码 账号 邮编 備註 备注 "
    "公司名稱 "
    "企業名稱 名稱 電話 ";

bool is_label(std::string_view word) {
  return labels.find(" " + std::string{word} + " ") != std::string_view::npos;
}

// So few letters or digits beside a name were mistyped rather than pasted.
constexpr std::uint32_t longest_slip = 3;

// The credit code beside the name of an organisation, for instance; a word of letters alone may
// belong to the name.
bool is_code(std::string_view word) noexcept {
  constexpr std::size_t shortest = 9;
  return word.size() >= shortest && word.find_first_of("0123456789") != std::string_view::npos &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return is_digit(c) || is_latin(c) || c == '-'; });
}

constexpr bool is_one_of(std::u32string_view set, char32_t c) noexcept {
  return set.find(c) != std::u32string_view::npos;
}

bool is_words(Content content) noexcept {
  return content == Content::person || content == Content::organization ||
         content == Content::description;
}

// Punctuation that separates a value from its neighbours and belongs to no value.
bool is_separator(char32_t c) noexcept {
  return is_space(c) || is_one_of(U",，、;；:：|'‘’`", c);
}

// The end of a sentence; in a name it may be meant as the middle dot.
bool is_full_stop(char32_t c) noexcept {
  return c == U'.' || c == U'。' || c == U'．';
}

bool is_colon(char32_t c) noexcept {
  return c == U':' || c == U'：';
}

enum class Place : std::uint8_t { inside, gap, outside };

Place place_in_code(char32_t c) noexcept {
  const char32_t narrow = narrowed(c);
  if (is_digit(narrow) || is_latin(narrow) || look_alike_of(c) != 0) return Place::inside;
  return is_dash(c) || (is_space(c) && c != U'\n') || is_invisible(c) ? Place::gap : Place::outside;
}

Place place_in_name(char32_t c) noexcept {
  if (classify_han(c) != Han::none || (looks_like_middle_dot(c) && !is_full_stop(c)) || c == 0xB7)
    return Place::inside;
  return c == U' ' || c == 0x3000 ? Place::gap : Place::outside;
}

// Where a character stands: inside a value, between parts of a value, or outside.
Place place_of(char32_t c, Content content) noexcept {
  switch (content) {
    case Content::account:
      // Accounts have no points, so a number with decimals is none.
      if (c == U'.') return Place::inside;
      return place_in_code(c);
    case Content::code:
      return place_in_code(c);
    case Content::amount: {
      const char32_t narrow = narrowed(c);
      const bool inside = is_digit(narrow) || narrow == '.' || c == U',' || is_dash(c) ||
                          is_latin(narrow) || is_one_of(U"¥￥元圆", c);
      return inside ? Place::inside : Place::outside;
    }
    case Content::date:
      return may_be_in_date(narrowed(c)) || may_be_in_date(c) ? Place::inside : Place::outside;
    case Content::person:
      return place_in_name(c);
    case Content::organization:
    case Content::description:
      break;
  }
  if (c == U' ' || c == 0x3000) return Place::gap;
  const bool outside =
      is_colon(c) || is_one_of(U"\n\r\t;；|", c) ||
      (content == Content::organization && is_one_of(U",，。\"'‘’「」『』【】", c));
  return outside ? Place::outside : Place::inside;
}

class InnerValue {
public:
  InnerValue(const CheckKind& kind, std::string_view text, const CheckContext& context) noexcept
      : kind_(kind), text_(text), context_(context) {}

  void run();
  // The different values that were found, in the order of the text.
  std::vector<std::string>& values() noexcept { return values_; }
  // True when a word of `labels` stands before something else.
  [[nodiscard]] bool has_label() const noexcept { return has_label_; }

private:
  // A part of the text without gaps: [begin, end) in bytes.
  struct Part {
    std::size_t begin;
    std::size_t end;
  };

  void finish_run(char32_t next);
  void search_code();
  void search_words(char32_t next);
  bool accept_code(std::size_t begin, std::size_t end);
  bool accept(std::string_view piece);
  [[nodiscard]] bool is_plausible(std::string_view piece, const FieldReport& judged) const;
  [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end) const noexcept {
    return text_.substr(begin, end - begin);
  }

  const CheckKind& kind_;
  std::string_view text_;
  const CheckContext& context_;
  std::vector<Part> parts_;  // of the run that is being read
  std::vector<std::string> values_;
  bool has_label_ = false;
};

void InnerValue::run() {
  bool continues = false;
  for (std::size_t at = 0; at < text_.size();) {
    const CodePoint read = decode_utf8(text_, at);
    const Place place = place_of(read.value, kind_.content);
    if (place == Place::outside) finish_run(read.value);
    // The whole text stands in quotation marks.
    if (at == 0 && is_one_of(U"\"「『", read.value)) has_label_ = true;
    if (place == Place::inside) {
      if (!continues) parts_.push_back({at, at});
      parts_.back().end = at + read.size;
    }
    continues = place == Place::inside;
    at += read.size;
  }
  finish_run(U'\0');
}

// Searches the parts that were read; `next` follows them.
void InnerValue::finish_run(char32_t next) {
  if (parts_.empty()) return;
  if (is_words(kind_.content)) {
    search_words(next);
  } else {
    search_code();
  }
  parts_.clear();
}

// The whole run, or the parts and groups of parts in it. Every number of digits may be an account,
// so groups of digits cannot tell where one begins.
void InnerValue::search_code() {
  if (accept_code(parts_.front().begin, parts_.back().end)) return;
  for (std::size_t first = 0; first < parts_.size(); ++first) {
    for (std::size_t last = first; last < parts_.size(); ++last) {
      if (parts_[last].end - parts_[first].begin > longest_code) break;
      if (accept_code(parts_[first].begin, parts_[last].end)) break;
      if (kind_.content == Content::account) break;
    }
  }
}

// Several letters before or after the digits may be a label ("ID110105…"); a single one belongs to
// the code more often.
bool InnerValue::accept_code(std::size_t begin, std::size_t end) {
  while (end > begin && (text_[end - 1] == '.' || text_[end - 1] == ','))
    --end;
  if (accept(between(begin, end))) return true;
  std::size_t from = begin;
  while (from < end && is_latin(text_[from]))
    ++from;
  if (from < begin + shortest_label) from = begin;
  if (from > begin && accept(between(from, end))) return true;
  std::size_t to = end;
  while (to > from && is_latin(text_[to - 1]))
    --to;
  return to + shortest_label <= end && accept(between(from, to));
}

// Words before a colon and the usual labels are not values. What remains of the run is tried as a
// whole; otherwise each of its parts is tried.
void InnerValue::search_words(char32_t next) {
  const auto names_something_else = [this](const Part& part) {
    const std::string_view word = between(part.begin, part.end);
    return is_label(word) || (kind_.content == Content::organization && is_code(word));
  };
  if (is_colon(next) && !names_something_else(parts_.back())) parts_.pop_back();
  const auto ends = std::remove_if(parts_.begin(), parts_.end(), names_something_else);
  has_label_ = has_label_ || ends != parts_.end();
  parts_.erase(ends, parts_.end());
  if (parts_.empty()) return;
  if (accept(between(parts_.front().begin, parts_.back().end))) return;
  for (const Part& part : parts_)
    accept(between(part.begin, part.end));
}

bool InnerValue::accept(std::string_view piece) {
  if (piece.empty() || piece.size() == text_.size()) return false;
  FieldReport judged;
  CheckContext context = context_;
  context.details = false;  // nobody reads what is wrong with a piece
  kind_.judge(piece, context, judged);
  if (!judged.issues.empty()) settle(judged);
  const bool is_short_name = kind_.content == Content::description && !judged.issues.empty() &&
                             !judged.issues.front().fixes.empty();
  if (is_short_name) {
    judged.value = judged.issues.front().fixes.front().value;
    judged.verdict = Verdict::fixed;
  }
  if (judged.verdict == Verdict::error || judged.value.empty() || !is_plausible(piece, judged))
    return false;
  if (std::find(values_.begin(), values_.end(), judged.value) == values_.end())
    values_.push_back(std::move(judged.value));
  return true;
}

// Words can be anything, so more is asked of them than that the check finds no error.
bool InnerValue::is_plausible(std::string_view piece, const FieldReport& judged) const {
  switch (kind_.content) {
    case Content::person: {
      // Longer names without a dot do not exist; a single character may be a title or a unit.
      constexpr std::size_t longest_plain = 4;
      const bool has_dot = judged.value.find("·") != std::string::npos;
      const std::size_t size = count_code_points(judged.value);
      return size > 1 && (has_dot || size <= longest_plain);
    }
    case Content::organization: {
      constexpr std::string_view kinds =
          "公司 企业 集团 合伙 中心 工作室 经营部 商行 商店 超市 餐厅 饭店 酒店 药店 工厂 合作社 "
          "事务所 研究院 研究所 医院 学校 大学 学院 协会 学会 基金会 委员会 政府 个体户 服务部 "
          "门市部";
      for (std::size_t at = 0; at < kinds.size();) {
        const std::size_t end = std::min(kinds.find(' ', at), kinds.size());
        if (piece.find(kinds.substr(at, end - at)) != std::string_view::npos) return true;
        at = end + 1;
      }
      return false;
    }
    case Content::description:
      return judged.verdict <= Verdict::fixed;
    default:
      return true;
  }
}

// In amounts a comma may be the decimal point; in names a full stop may be the middle dot.
bool may_be_dropped(char32_t c, Content content) noexcept {
  if (is_full_stop(c)) return content == Content::code || content == Content::date;
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

// Judges the text without the separators around it. False when that changes nothing.
bool drop_separators(const CheckKind& kind, std::string_view text, const CheckContext& context,
                     FieldReport& report) {
  const Trimmed trimmed = trim(text, kind.content);
  if (trimmed.text.empty() || trimmed.only_spaces) return false;
  FieldReport judged;
  judged.field = report.field;
  judge(kind, trimmed.text, context, judged);
  // Without a value only invisible characters were left.
  if (judged.verdict == Verdict::error || judged.value.empty()) return false;
  for (Issue& issue : judged.issues) {
    issue.span.begin += trimmed.skipped;
    issue.span.end += trimmed.skipped;
  }
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
  const std::string_view number = text.substr(static_cast<std::size_t>(first - text.begin()),
                                              static_cast<std::size_t>(last - first));
  const bool is_one_number = std::all_of(
      number.begin(), number.end(), [&](char c) { return is_ascii(c) || c == ' ' || c == '-'; });
  constexpr std::size_t shortest = 7;
  if (!is_one_number || number.size() < shortest) return;
  const std::uint32_t skipped =
      count_code_points(text.substr(0, static_cast<std::size_t>(first - text.begin())));
  FieldReport judged;
  judged.field = report.field;
  kind.judge(number, context, judged);
  settle(judged);
  if (judged.verdict != Verdict::error) return;
  for (Issue& issue : judged.issues) {
    issue.span.begin += skipped;
    issue.span.end += skipped;
  }
  report = std::move(judged);
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

// True when the value stays as it is when it is typed.
bool is_settled(const CheckKind& kind, std::string_view value, CheckContext context) {
  context.details = false;
  FieldReport judged;
  judge(kind, value, context, judged);
  return judged.value == value;
}

// Offers the one value that was found, or says that there are several.
void offer_inner_value(const CheckKind& kind, std::string_view text, const CheckContext& context,
                       FieldReport& report) {
  const bool is_wrong = report.verdict == Verdict::error;
  const bool is_repairable = std::any_of(report.issues.begin(), report.issues.end(),
                                         [](const Issue& issue) { return !issue.fixes.empty(); });
  if (is_repairable || text.size() > longest_message) return;
  InnerValue inner{kind, text, context};
  inner.run();
  std::vector<std::string>& values = inner.values();
  if (values.empty() && is_wrong && kind.content == Content::code) {
    judge_labelled(kind, text, context, report);
    return;
  }
  const bool is_surrounded = is_wrong || inner.has_label();
  if (values.empty() || !is_surrounded) return;
  if (values.size() == 1) {
    if (kind.content == Content::person && is_slip(report, values.front(), text)) return;
    if (is_words(kind.content) && !is_settled(kind, values.front(), context)) return;
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
