#include "check/transfer_amount.hpp"

#include <optional>
#include <string>

#include "check/reporting.hpp"
#include "text/character_class.hpp"
#include "text/plain_text.hpp"

namespace verify {
namespace {

constexpr int most_fen = 99;
constexpr std::size_t most_decimals = 2;

// The typed amount as digits.
struct Amount {
  std::string yuan;      // digits before the point
  std::string decimals;  // digits after the point
  bool has_point = false;
  bool negative = false;
  std::optional<std::size_t> wrong;  // the first character that cannot be part of an amount
};

bool is_currency(char32_t c) noexcept {
  return c == 0xA5 || c == 0xFFE5 || c == 0x5143 || c == 0x5706;  // ¥ ￥ 元 圆
}

bool is_point(char32_t c) noexcept {
  return c == '.' || c == ',' || c == 0xFF0E || c == 0xFF0C ||
         c == 0x3002;  // full-width too, and 。
}

Amount read(const PlainText& text) {
  Amount amount;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    const bool at_start = amount.yuan.empty() && !amount.has_point;
    if (is_digit(c)) {
      (amount.has_point ? amount.decimals : amount.yuan).push_back(static_cast<char>(c));
    } else if (is_point(c) && !amount.has_point) {
      amount.has_point = true;
    } else if (is_dash(c) && at_start) {
      amount.negative = true;
    } else if (!is_currency(c) && c != U' ' && !amount.wrong) {
      amount.wrong = i;
    }
  }
  return amount;
}

// The amount in fen. An amount with more than four digits before the point counts as 1000 yuan, so
// that the number cannot overflow.
int fen_of(const Amount& amount) noexcept {
  int fen = 0;
  for (const char digit : amount.yuan)
    fen = fen >= 1000 ? 1000 : fen * 10 + (digit - '0');
  fen *= 10;
  if (!amount.decimals.empty()) fen += amount.decimals[0] - '0';
  fen *= 10;
  if (amount.decimals.size() > 1) fen += amount.decimals[1] - '0';
  return fen;
}

std::string yuan_text(int fen) {
  std::string text = "0.00";
  text[2] = static_cast<char>('0' + fen / 10);
  text[3] = static_cast<char>('0' + fen % 10);
  return text;
}

std::optional<IssueCode> fault_of(const Amount& amount) noexcept {
  if (amount.wrong || (amount.yuan.empty() && amount.decimals.empty()))
    return IssueCode::transfer_amount_format;
  if (amount.negative) return IssueCode::transfer_amount_negative;
  if (amount.decimals.size() > most_decimals) return IssueCode::transfer_amount_decimals;
  const int fen = fen_of(amount);
  if (fen < 1) return IssueCode::transfer_amount_too_small;
  if (fen > most_fen) return IssueCode::transfer_amount_too_large;
  return std::nullopt;
}

// True for amounts that need no change, such as "0.3" and "0.35".
bool is_plain(std::string_view text) noexcept {
  return (text.size() == 3 || text.size() == 4) && text.starts_with("0.") && is_digit(text[2]) &&
         is_digit(text.back());
}

}  // namespace

void check_transfer_amount(std::string_view text, const CheckContext& /*context*/,
                           FieldReport& report) {
  const PlainText typed{text};
  const Amount amount = read(typed);
  if (const auto fault = fault_of(amount)) {
    const Span span =
        amount.wrong ? typed.raw_span(*amount.wrong, *amount.wrong + 1) : typed.raw_span();
    Issue& issue = add_issue(report, *fault, span);
    // A whole number below 100 was probably meant in fen.
    const int fen = fen_of(amount) / 100;
    const bool in_fen =
        fault == IssueCode::transfer_amount_too_large && !amount.has_point && fen <= most_fen;
    if (in_fen) issue.fixes.push_back({yuan_text(fen), {0, 4}});
    return;
  }
  if (is_plain(text)) {
    report.value = text;
    return;
  }
  add_issue(report, IssueCode::transfer_amount_normalised, typed.raw_span());
  report.value = yuan_text(fen_of(amount));
}

}  // namespace verify
