#include "verify/time.hpp"

#include <array>

#include "decide/floor_divide.hpp"
#include "text/decimal.hpp"

namespace verify {

namespace {

constexpr std::int64_t seconds_per_day = 86400;

constexpr bool is_leap(int year) noexcept {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

constexpr int days_in_month(int year, int month) noexcept {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month == 2 && is_leap(year)) return 29;
  return days[static_cast<std::size_t>(month - 1)];
}

// `count` ASCII digits at `offset`, or nothing.
std::optional<int> digits_at(std::string_view text, std::size_t offset,
                             std::size_t count) noexcept {
  if (offset + count > text.size()) return std::nullopt;
  int value = 0;
  for (std::size_t i = offset; i < offset + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

// Replaces the `width` characters before `end` with the last digits of `value`.
void put_digits(std::string& out, std::size_t end, int value, int width) {
  for (; width > 0; --width, value /= 10)
    out[--end] = static_cast<char>('0' + value % 10);
}

// Replaces the first ten characters.
void put_date(std::string& out, const Date& date) {
  put_digits(out, 4, date.year, 4);
  put_digits(out, 7, date.month, 2);
  put_digits(out, 10, date.day, 2);
  // Counting working days may lead to a year with five digits.
  if (date.year > 9999) out.insert(0, decimal(date.year / 10'000));
}

// Seconds east of UTC from `Z`, `z` or `±hh:mm`, which must be the whole of `text`.
std::optional<int> parse_offset(std::string_view text) noexcept {
  if (text == "Z" || text == "z") return 0;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const auto hours = digits_at(text, 1, 2);
  const auto minutes = digits_at(text, 4, 2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  const int seconds = *hours * 3600 + *minutes * 60;
  return text[0] == '-' ? -seconds : seconds;
}

}  // namespace

bool is_valid(const Date& date) noexcept {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

// Days from civil and back, after Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
std::int32_t to_days(const Date& date) noexcept {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = static_cast<int>(floor_divide(year, 400));
  const int year_of_era = year - era * 400;
  const int shifted_month = date.month > 2 ? date.month - 3 : date.month + 9;
  const int day_of_year = (153 * shifted_month + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date from_days(std::int32_t days) noexcept {
  const std::int64_t shifted = static_cast<std::int64_t>(days) + 719468;
  const std::int64_t era = floor_divide(shifted, 146097);
  const int day_of_era = static_cast<int>(shifted - era * 146097);
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  Date date;
  date.day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  date.month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  date.year = year_of_era + static_cast<int>(era) * 400 + (date.month <= 2 ? 1 : 0);
  return date;
}

int weekday(const Date& date) noexcept {
  return static_cast<int>((to_days(date) + 3) - 7 * floor_divide(to_days(date) + 3, 7)) + 1;
}

int age_on(const Date& birth, const Date& today) noexcept {
  const bool before_birthday =
      today.month < birth.month || (today.month == birth.month && today.day < birth.day);
  return today.year - birth.year - (before_birthday ? 1 : 0);
}

std::optional<Date> parse_date(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits_at(text, 0, 4);
  const auto month = digits_at(text, 5, 2);
  const auto day = digits_at(text, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  const Date date{*year, *month, *day};
  return is_valid(date) ? std::optional{date} : std::nullopt;
}

std::string to_string(const Date& date) {
  std::string out = "0000-00-00";
  put_date(out, date);
  return out;
}

std::optional<Instant> parse_instant(std::string_view text) noexcept {
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[13] != ':' ||
      text[16] != ':') {
    return std::nullopt;
  }
  const auto date = parse_date(text.substr(0, 10));
  const auto hour = digits_at(text, 11, 2);
  const auto minute = digits_at(text, 14, 2);
  const auto second = digits_at(text, 17, 2);
  if (!date || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60)
    return std::nullopt;
  std::size_t rest = 19;
  if (text[rest] == '.') {
    const std::size_t first = ++rest;
    while (rest < text.size() && text[rest] >= '0' && text[rest] <= '9')
      ++rest;
    if (rest == first) return std::nullopt;
  }
  const auto offset = parse_offset(text.substr(rest));
  if (!offset) return std::nullopt;
  const int second_of_day = *hour * 3600 + *minute * 60 + *second;
  return Instant{to_days(*date) * seconds_per_day + second_of_day - *offset};
}

}  // namespace verify
