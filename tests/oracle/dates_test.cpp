// The calendar, walked day by day from the first of January of the year 1 to the end of 9999.

#include <doctest/doctest.h>

#include <array>

#include "random.hpp"
#include "verify/time.hpp"

namespace verify::oracle {

namespace {

bool is_leap(int year) {
  if (year % 400 == 0) return true;
  return year % 4 == 0 && year % 100 != 0;
}

int last_day(int year, int month) {
  constexpr std::array<int, 13> days{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month)];
}

Date tomorrow(Date date) {
  if (++date.day <= last_day(date.year, date.month)) return date;
  date.day = 1;
  if (++date.month <= 12) return date;
  return {date.year + 1, 1, 1};
}

// Birthdays, counted one by one; 29 February has one on 1 March in common years.
int birthdays_until(const Date& birth, const Date& today) {
  int count = 0;
  for (int year = birth.year + 1; year <= today.year; ++year) {
    const bool moved = birth.month == 2 && birth.day == 29 && !is_leap(year);
    const Date birthday = moved ? Date{year, 3, 1} : Date{year, birth.month, birth.day};
    if (birthday <= today) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("every day has its number and its weekday, and only days that exist are valid") {
  // 1 January of the year 1 was a Monday, 719,162 days before 1970.
  Date date{1, 1, 1};
  std::int32_t days = -719'162;
  int weekday_now = 1;
  int wrong = 0;
  for (; date.year < 10'000; date = tomorrow(date), ++days) {
    const bool right = is_valid(date) && to_days(date) == days && from_days(days) == date &&
                       weekday(date) == weekday_now && parse_date(to_string(date)) == date;
    wrong += right ? 0 : 1;
    weekday_now = weekday_now % 7 + 1;
  }
  CHECK(wrong == 0);
  CHECK(to_days({1970, 1, 1}) == 0);
  CHECK(days == to_days({9999, 12, 31}) + 1);
}

TEST_CASE("a day that does not exist is not valid") {
  int wrong = 0;
  for (int year = -1; year <= 10'001; ++year) {
    for (int month = -1; month <= 14; ++month) {
      for (int day = -1; day <= 33; ++day) {
        const bool exists = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
                            day <= last_day(year, month);
        wrong += is_valid({year, month, day}) == exists ? 0 : 1;
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("ages are counted in birthdays") {
  Random random(229);
  constexpr int most = 200'000;
  int wrong = 0;
  for (int i = 0; i < most; ++i) {
    const auto date_in = [&random](std::size_t years) {
      const int year = 1850 + static_cast<int>(random.below(years));
      if (random.one_in(4)) return Date{year / 4 * 4 + (year < 1902 ? 4 : 0), 2, 28};
      const int month = 1 + static_cast<int>(random.below(12));
      return Date{year, month, 1 + static_cast<int>(random.below(28))};
    };
    Date birth = date_in(180);
    if (is_leap(birth.year) && random.one_in(3)) birth = {birth.year, 2, 29};
    const Date today = from_days(to_days(birth) + static_cast<std::int32_t>(random.below(60'000)));
    wrong += age_on(birth, today) == birthdays_until(birth, today) ? 0 : 1;
  }
  CHECK(wrong == 0);
}

}  // namespace verify::oracle
