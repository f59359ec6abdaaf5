#include "check/transfer_amount.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "check/reporting.hpp"
#include "text/character_class.hpp"
#include "text/decimal.hpp"
#include "text/plain_text.hpp"

namespace verify {
namespace {

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

// The amount in fen. An amount above every limit counts as 10 million yuan, so that the number
// cannot overflow.
int fen_of(const Amount& amount) noexcept {
  constexpr int most_yuan = 10'000'000;
  int fen = 0;
  for (const char digit : amount.yuan)
    fen = std::min(fen * 10 + (digit - '0'), most_yuan);
  fen *= 10;
  if (!amount.decimals.empty()) fen += amount.decimals[0] - '0';
  fen *= 10;
  if (amount.decimals.size() > 1) fen += amount.decimals[1] - '0';
  return fen;
}

std::optional<IssueCode> fault_of(const Amount& amount, const AmountLimits& limits) noexcept {
  if (amount.wrong || (amount.yuan.empty() && amount.decimals.empty()))
    return IssueCode::transfer_amount_format;
  if (amount.negative) return IssueCode::transfer_amount_negative;
  if (amount.decimals.find_last_not_of('0') + 1 > most_decimals)
    return IssueCode::transfer_amount_decimals;
  const int fen = fen_of(amount);
  if (fen < limits.min) return IssueCode::transfer_amount_too_small;
  if (fen > limits.max) return IssueCode::transfer_amount_too_large;
  return std::nullopt;
}

}  // namespace

std::string amount_text(std::int32_t hundredths) {
  std::string text = decimal(hundredths / 100);
  text += '.';
  text += static_cast<char>('0' + hundredths / 10 % 10);
  text += static_cast<char>('0' + hundredths % 10);
  return text;
}

void check_transfer_amount(std::string_view text, const CheckContext& context,
                           FieldReport& report) {
  const PlainText typed{text};
  const Amount amount = read(typed);
  const AmountLimits& limits = context.limits;
  if (const auto fault = fault_of(amount, limits)) {
    const Span span =
        amount.wrong ? typed.raw_span(*amount.wrong, *amount.wrong + 1) : typed.raw_span();
    Issue& issue = add_issue(report, *fault, span);
    if (fault == IssueCode::transfer_amount_too_small)
      issue.arguments.push_back({"limit", amount_text(limits.min)});
    if (fault != IssueCode::transfer_amount_too_large) return;
    issue.arguments.push_back({"limit", amount_text(limits.max)});
    // A whole number that fits as fen was probably meant so.
    const int fen = fen_of(amount) / 100;
    if (amount.has_point || fen < limits.min || fen > limits.max) return;
    const std::string fix = amount_text(fen);
    issue.fixes.push_back({fix, {0, static_cast<std::uint32_t>(fix.size())}});
    return;
  }
  report.value = amount_text(fen_of(amount));
  if (report.value != text)
    add_issue(report, IssueCode::transfer_amount_normalised, typed.raw_span());
}

}  // namespace verify
