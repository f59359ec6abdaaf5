#include <algorithm>

#include "verify/eta.hpp"

namespace verify {

bool is_working_day(const WorkCalendar& calendar, const Date& date) noexcept {
  const std::int32_t days = to_days(date);
  if (std::binary_search(calendar.days_off.begin(), calendar.days_off.end(), days)) return false;
  if (std::binary_search(calendar.working_days.begin(), calendar.working_days.end(), days))
    return true;
  return weekday(date) <= 5;
}

WorkingDayResult add_working_days(const WorkCalendar& calendar, const Date& date,
                                  int count) noexcept {
  WorkingDayResult result{date, false};
  // No calendar has a year of nothing but holidays; the bound keeps a broken one from looping for ever.
  constexpr int longest_search = 366 * 3;
  for (int searched = 0; count > 0 && searched < longest_search; ++searched) {
    result.date = from_days(to_days(result.date) + 1);
    const auto& published = calendar.published_years;
    if (std::find(published.begin(), published.end(), result.date.year) == published.end()) {
      result.estimated = true;
    }
    if (is_working_day(calendar, result.date)) --count;
  }
  return result;
}

}  // namespace verify
