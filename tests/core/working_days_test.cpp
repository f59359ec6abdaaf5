#include "verify/working_days.hpp"
#include "builtin.hpp"

namespace verify {

using test::pack;

TEST_CASE("the State Council's calendar of 2026 decides who works") {
  const WorkCalendar& calendar = pack().calendar;
  CHECK_FALSE(is_working_day(calendar, {2026, 10, 1}));  // National Day, a Thursday
  CHECK_FALSE(is_working_day(calendar, {2026, 11, 28}));
  CHECK(is_working_day(calendar, {2026, 2, 14}));  // a Saturday
  CHECK(is_working_day(calendar, {2026, 11, 27}));
}

TEST_CASE("counting starts on the next working day") {
  const WorkCalendar& calendar = pack().calendar;
  CHECK(add_working_days(calendar, {2026, 11, 27}, 1).date ==
        Date{2026, 11, 30});  // Friday to Monday
  CHECK(add_working_days(calendar, {2026, 11, 27}, 3).date == Date{2026, 12, 2});
  CHECK(add_working_days(calendar, {2026, 11, 28}, 1).date == Date{2026, 11, 30});
  CHECK(add_working_days(calendar, {2026, 9, 30}, 1).date ==
        Date{2026, 10, 8});  // after the Golden Week
  CHECK(add_working_days(calendar, {2026, 9, 30}, 3).date == Date{2026, 10, 10});  // a Saturday
  CHECK_FALSE(add_working_days(calendar, {2026, 9, 30}, 3).estimated);
}

TEST_CASE("a year without a published calendar is marked estimated") {
  const WorkingDayResult result = add_working_days(pack().calendar, {2026, 12, 31}, 1);
  CHECK(result.date == Date{2027, 1, 4});
  CHECK(result.estimated);
}

TEST_CASE("later years have the statutory days off of the 2024 regulation") {
  // Two days of Labour Day, and four of the Spring Festival from the eve on.
  for (const Date& day : {Date{2028, 1, 25}, Date{2028, 1, 28}, Date{2028, 5, 1}, Date{2028, 5, 2},
                          Date{2029, 2, 12}, Date{2029, 2, 15}, Date{2029, 5, 2}, Date{2030, 2, 4},
                          Date{2030, 2, 5}, Date{2030, 9, 12}}) {
    CAPTURE(to_string(day));
    CHECK_FALSE(is_working_day(pack().calendar, day));
  }
  CHECK(is_working_day(pack().calendar, {2028, 5, 3}));
  CHECK(add_working_days(pack().calendar, {2028, 4, 28}, 1).date == Date{2028, 5, 3});
}

TEST_CASE("working days agree with walking day by day") {
  const WorkCalendar& calendar = pack().calendar;
  for (std::int32_t start = to_days({2026, 1, 1}); start <= to_days({2027, 12, 31}); ++start) {
    std::int32_t day = start;
    for (int count = 1; count <= 7; ++count) {
      do {
        ++day;
      } while (!is_working_day(calendar, from_days(day)));
      REQUIRE(to_days(add_working_days(calendar, from_days(start), count).date) == day);
    }
  }
}

TEST_CASE("a calendar of nothing but holidays ends the search") {
  WorkCalendar calendar;
  for (std::int32_t day = 0; day < 3000; ++day)
    calendar.days_off.push_back(day);
  CHECK(to_days(add_working_days(calendar, from_days(0), 1).date) > 1000);
}

}  // namespace verify
