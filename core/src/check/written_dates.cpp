#include "check/written_dates.hpp"

#include <string_view>

#include "text/character_class.hpp"

namespace verify {
namespace {

// Characters between the digits of dates and terms.
constexpr std::u32string_view punctuation = U"-/.~～—–－／．年月日号至到自从起止，,、：: ";
// 长期, 永久, 无固定期限, 不约定期限: the characters that mean "no end", and the characters that
// are used with them.
constexpr std::u32string_view no_end = U"长永无不";
constexpr std::u32string_view beside_no_end = U"期久有效固定限约";

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
    if (is_digit(c)) {
      if (found_.count == found_.dates.size() || !read_date()) return found_;
      separator_last = false;
      continue;
    }
    if (!is_one_of(no_end, c) && !is_one_of(beside_no_end, c) && !is_one_of(punctuation, c))
      return found_;
    open_word = open_word || is_one_of(no_end, c);
    separator_last = c != U'日' && c != U'号' && c != U'止' && c != U' ';
    ++at_;
  }
  found_.understood = !text_.overflows();
  found_.open_ended = open_word || (separator_last && found_.count == 1);
  return found_;
}

int DateReader::read_number(std::size_t& digits) noexcept {
  int number = 0;
  digits = 0;
  for (; is_digit(text_[at_]) && digits < 9; ++at_, ++digits)
    number = number * 10 + static_cast<int>(text_[at_] - '0');
  return number;
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

WrittenDates read_dates(const PlainText& text) noexcept {
  return DateReader{text}.read();
}

}  // namespace verify
