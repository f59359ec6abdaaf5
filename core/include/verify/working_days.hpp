#pragma once
// Working days by the calendar of a pack.

#include "verify/rule_pack.hpp"
#include "verify/time.hpp"

namespace verify {

// True when `date` is a working day. In years that the calendar does not cover, Monday to Friday
// are working days.
[[nodiscard]] bool is_working_day(const WorkCalendar& calendar, const Date& date) noexcept;

struct WorkingDayResult {
  Date date;
  bool estimated = false;  // the count went through a year without a published calendar
};

// The `count`-th working day after `date`, not counting `date` itself: the provider's cut-off hour
// is not published, so counting starts on the next working day. `count` is at least 1.
[[nodiscard]] WorkingDayResult add_working_days(const WorkCalendar& calendar, const Date& date,
                                                int count) noexcept;

}  // namespace verify
