#include "pack/sections.hpp"

namespace verify {

namespace {

void read_days(const Reader& calendar, std::string_view name, std::vector<std::int32_t>& days) {
  constexpr std::size_t most = 4000;
  for (const Reader& item : calendar.items(name, most)) {
    const auto date = parse_date(item.is_text() ? item.as_text() : std::string_view());
    if (!date) {
      item.fault_here("date.wrong", "yyyy-MM-dd");
      continue;
    }
    const std::int32_t day = to_days(*date);
    if (!days.empty() && days.back() >= day)
      item.fault_here("date.order", "a date after the one before it");
    days.push_back(day);
  }
}

}  // namespace

void load_calendar(Loading& loading) {
  constexpr int first_year = 1901;
  constexpr int last_year = 9999;
  const Reader calendar = loading.root.member("calendar");
  if (!calendar.is_object_of({"source", "published_years", "days_off", "working_weekends"})) return;
  WorkCalendar& out = loading.pack.calendar;
  // The source is not used, but it is required, so that a person can verify the calendar.
  static_cast<void>(calendar.text("source"));
  for (const Reader& item : calendar.items("published_years")) {
    if (const auto year = item.integer_within(first_year, last_year)) {
      out.published_years.push_back(*year);
    } else {
      item.fault_here("number.wrong", "a year");
    }
  }
  read_days(calendar, "days_off", out.days_off);
  read_days(calendar, "working_weekends", out.working_days);
}

}  // namespace verify
