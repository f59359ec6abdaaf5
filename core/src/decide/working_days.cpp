#include <algorithm>

#include "verify/working_days.hpp"

namespace verify {

namespace {

constexpr int last_of_the_week = 5;  // Friday

bool contains(const std::vector<std::int32_t>& sorted, std::int32_t day) noexcept {
  return std::binary_search(sorted.begin(), sorted.end(), day);
}

bool is_working_day(const WorkCalendar& calendar, std::int32_t day, int day_of_week) noexcept {
  const bool is_usual = day_of_week <= last_of_the_week || contains(calendar.working_days, day);
  return is_usual && !contains(calendar.days_off, day);
}

bool is_published(const WorkCalendar& calendar, int year) noexcept {
  const auto& published = calendar.published_years;
  return std::find(published.begin(), published.end(), year) != published.end();
}

}  // namespace

bool is_working_day(const WorkCalendar& calendar, const Date& date) noexcept {
  return is_working_day(calendar, to_days(date), weekday(date));
}

WorkingDayResult add_working_days(const WorkCalendar& calendar, const Date& date,
                                  int count) noexcept {
  // A calendar with wrong data may have no working days at all; this limit ends the loop.
  constexpr int longest_search = 366 * 3;
  const std::int32_t first = to_days(date) + 1;
  std::int32_t day = first - 1;
  int day_of_week = weekday(date);
  while (count > 0 && day - first < longest_search - 1) {
    ++day;
    day_of_week = day_of_week % 7 + 1;
    if (is_working_day(calendar, day, day_of_week)) --count;
  }
  WorkingDayResult result{from_days(day), false};
  if (day < first) return result;
  for (int year = from_days(first).year; year <= result.date.year; ++year)
    result.estimated = result.estimated || !is_published(calendar, year);
  return result;
}

}  // namespace verify
