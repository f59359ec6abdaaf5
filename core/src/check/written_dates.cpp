#include "check/written_dates.hpp"

#include <string_view>

#include "text/character_class.hpp"

namespace verify {
namespace {

// Characters between the digits of dates and terms.
constexpr std::u32string_view punctuation = U"-/.~～—–－／．年月日号至到自从起止，,、：: ";
// Digits as licences print them: 二〇二〇年二月二十四日.
constexpr std::u32string_view han_digits = U"〇一二三四五六七八九";
constexpr char32_t han_ten = U'十';

bool is_han_digit(char32_t c) noexcept {
  return han_digits.find(c) != std::u32string_view::npos || c == U'零' || c == U'○';
}

// 长期, 永久, 无固定期限, 不约定期限: the characters that mean "no end", and the characters that
// are used with them.
constexpr std::u32string_view no_end = U"长永无不";
constexpr std::u32string_view beside_no_end = U"期久有效固定限约经营业续";

bool is_one_of(std::u32string_view set, char32_t c) noexcept {
  return set.find(c) != std::u32string_view::npos;
}

class DateReader {
public:
  explicit DateReader(const PlainText& text) noexcept : text_(text) {}

  WrittenDates read() noexcept;

private:
  // Reads a run of digits at `at_` as a number; its length goes to `digits`.
  int read_number(std::size_t& digits) noexcept;
  // The same for Chinese digits: 二〇二〇, 十二, 二十四.
  int read_han_number(std::size_t& digits) noexcept;
  // Skips a time of day after a date: " 00:00:00".
  void skip_time() noexcept;
  // Reads a date that begins at `at_`. False when there is no date.
  bool read_date() noexcept;
  // Reads exactly one separator and then one or two digits.
  bool read_part(int& part) noexcept;

  const PlainText& text_;
  std::size_t at_ = 0;
  WrittenDates found_;
};

WrittenDates DateReader::read() noexcept {
  bool separator_last = false;
  bool open_word = false;
  while (at_ < text_.size()) {
    const char32_t c = text_[at_];
    if (is_digit(c) || is_han_digit(c)) {
      if (found_.count == found_.dates.size() || !read_date()) return found_;
      separator_last = false;
      continue;
    }
    if (!may_be_in_date(c)) return found_;
    open_word = open_word || is_one_of(no_end, c);
    separator_last = c != U'日' && c != U'号' && c != U'止' && c != U' ';
    ++at_;
  }
  found_.understood = !text_.overflows();
  found_.open_ended = open_word || (separator_last && found_.count == 1);
  return found_;
}

int DateReader::read_number(std::size_t& digits) noexcept {
  if (is_han_digit(text_[at_]) || text_[at_] == han_ten) return read_han_number(digits);
  int number = 0;
  digits = 0;
  for (; is_digit(text_[at_]) && digits < 9; ++at_, ++digits)
    number = number * 10 + static_cast<int>(text_[at_] - '0');
  return number;
}

int DateReader::read_han_number(std::size_t& digits) noexcept {
  int number = 0;
  bool after_ten = false;
  for (digits = 0; digits < 9; ++at_) {
    const char32_t c = text_[at_];
    if (c == han_ten) {
      number = number == 0 ? 10 : number * 10;
      after_ten = true;
      digits = 2;
    } else if (is_han_digit(c)) {
      const std::size_t place = han_digits.find(c);
      const int digit = place == std::u32string_view::npos ? 0 : static_cast<int>(place);
      number = after_ten ? number + digit : number * 10 + digit;
      digits += after_ten ? 0U : 1U;
    } else {
      break;
    }
  }
  return number;
}

void DateReader::skip_time() noexcept {
  std::size_t end = at_;
  while (text_[end] == U' ' || text_[end] == U'T')
    ++end;
  if (end == at_ || !is_digit(text_[end])) return;
  std::size_t colons = 0;
  while (is_digit(text_[end]) || text_[end] == U':')
    colons += text_[end++] == U':' ? 1U : 0U;
  if (colons > 0) at_ = end;
}

bool DateReader::read_date() noexcept {
  WrittenDate& date = found_.dates[found_.count];
  date.begin = at_;
  std::size_t digits = 0;
  const int number = read_number(digits);
  if (digits == 8) {
    date.date = {number / 10'000, number / 100 % 100, number % 100};
  } else {
    date.date.year = number;
    if (digits != 4 || !read_part(date.date.month) || !read_part(date.date.day)) return false;
  }
  date.end = at_;
  skip_time();
  ++found_.count;
  return true;
}

bool DateReader::read_part(int& part) noexcept {
  constexpr std::u32string_view separators = U"-/.年月－／．";
  while (text_[at_] == U' ')
    ++at_;
  if (!is_one_of(separators, text_[at_])) return false;
  ++at_;
  while (text_[at_] == U' ')
    ++at_;
  std::size_t digits = 0;
  part = read_number(digits);
  return digits == 1 || digits == 2;
}

}  // namespace

bool may_be_in_date(char32_t c) noexcept {
  return is_digit(c) || is_han_digit(c) || c == han_ten || is_one_of(no_end, c) ||
         is_one_of(beside_no_end, c) || is_one_of(punctuation, c);
}

WrittenDates read_dates(const PlainText& text) noexcept {
  return DateReader{text}.read();
}

}  // namespace verify
