#include "check/inner_value.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "check/written_dates.hpp"
#include "text/character_class.hpp"
#include "text/code_text.hpp"
#include "text/han.hpp"
#include "text/utf8.hpp"

namespace verify {
namespace {

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

// The end of a sentence; in a name it may be meant as the middle dot.
bool is_full_stop(char32_t c) noexcept {
  return is_one_of(U".。．", c);
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

class InnerValueSearch {
public:
  InnerValueSearch(const CheckKind& kind, std::string_view text,
                   const CheckContext& context) noexcept
      : kind_(kind), text_(text), context_(context) {}

  InnerValues run() &&;

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
  InnerValues found_;
};

InnerValues InnerValueSearch::run() && {
  bool continues = false;
  for (std::size_t at = 0; at < text_.size();) {
    const CodePoint read = decode_utf8(text_, at);
    const Place place = place_of(read.value, kind_.content);
    if (place == Place::outside) finish_run(read.value);
    // The whole text stands in quotation marks.
    if (at == 0 && is_one_of(U"\"「『", read.value)) found_.has_label = true;
    if (place == Place::inside) {
      if (!continues) parts_.push_back({at, at});
      parts_.back().end = at + read.size;
    }
    continues = place == Place::inside;
    at += read.size;
  }
  finish_run(U'\0');
  return std::move(found_);
}

// Searches the parts that were read; `next` follows them.
void InnerValueSearch::finish_run(char32_t next) {
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
void InnerValueSearch::search_code() {
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
bool InnerValueSearch::accept_code(std::size_t begin, std::size_t end) {
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
void InnerValueSearch::search_words(char32_t next) {
  const auto names_something_else = [this](const Part& part) {
    const std::string_view word = between(part.begin, part.end);
    return is_label(word) || (kind_.content == Content::organization && is_code(word));
  };
  if (is_colon(next) && !names_something_else(parts_.back())) parts_.pop_back();
  const auto ends = std::remove_if(parts_.begin(), parts_.end(), names_something_else);
  found_.has_label = found_.has_label || ends != parts_.end();
  parts_.erase(ends, parts_.end());
  if (parts_.empty()) return;
  if (accept(between(parts_.front().begin, parts_.back().end))) return;
  for (const Part& part : parts_)
    accept(between(part.begin, part.end));
}

bool InnerValueSearch::accept(std::string_view piece) {
  if (piece.empty() || piece.size() == text_.size()) return false;
  FieldReport judged;
  CheckContext context = context_;
  context.details = false;  // nobody reads what is wrong with a piece
  judge(kind_, piece, context, judged);
  const bool is_short_name = kind_.content == Content::description && !judged.issues.empty() &&
                             !judged.issues.front().fixes.empty();
  if (is_short_name) {
    judged.value = judged.issues.front().fixes.front().value;
    judged.verdict = Verdict::fixed;
  }
  if (judged.verdict == Verdict::error || judged.value.empty() || !is_plausible(piece, judged))
    return false;
  if (std::find(found_.values.begin(), found_.values.end(), judged.value) == found_.values.end())
    found_.values.push_back(std::move(judged.value));
  return true;
}

// Words can be anything, so more is asked of them than that the check finds no error.
bool InnerValueSearch::is_plausible(std::string_view piece, const FieldReport& judged) const {
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

}  // namespace

InnerValues find_inner_values(const CheckKind& kind, std::string_view text,
                              const CheckContext& context) {
  return InnerValueSearch{kind, text, context}.run();
}

}  // namespace verify
