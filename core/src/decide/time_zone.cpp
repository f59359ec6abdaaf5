#include "verify/time_zone.hpp"

#include "decide/floor_divide.hpp"

namespace verify {

namespace {

constexpr std::int64_t seconds_per_day = 86400;
constexpr int seconds_per_hour = 3600;
constexpr int seconds_per_minute = 60;

// Takes the parts of a rule from the front of its text. After a part that is missing,
// `is_valid` is false.
class RuleText {
public:
  explicit RuleText(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool is_valid() const noexcept { return valid_; }
  [[nodiscard]] bool is_at_end() const noexcept { return rest_.empty(); }

  [[nodiscard]] bool is_at(char wanted) const noexcept {
    return !rest_.empty() && rest_.front() == wanted;
  }

  bool take(char wanted) noexcept {
    if (!is_at(wanted)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void need(char wanted) noexcept { valid_ = take(wanted) && valid_; }

  // The abbreviation of a zone: at least three letters, or anything between < and >.
  void skip_name() noexcept {
    std::size_t size = 0;
    if (take('<')) {
      size = rest_.find('>');
      if (size == std::string_view::npos) size = rest_.size();
      rest_.remove_prefix(size);
      return need('>');
    }
    while (size < rest_.size() && ((rest_[size] | 0x20) >= 'a' && (rest_[size] | 0x20) <= 'z'))
      ++size;
    valid_ = valid_ && size >= 3;
    rest_.remove_prefix(size);
  }

  int number(int least, int most) noexcept {
    int value = 0;
    std::size_t size = 0;
    while (size < rest_.size() && size < 3 && rest_[size] >= '0' && rest_[size] <= '9')
      value = value * 10 + (rest_[size++] - '0');
    rest_.remove_prefix(size);
    valid_ = valid_ && size > 0 && value >= least && value <= most;
    return value;
  }

  // "2", "-3:30", "02:00:00" in seconds.
  int time(int most_hours) noexcept {
    const bool is_negative = take('-');
    if (!is_negative) take('+');
    int seconds = number(0, most_hours) * seconds_per_hour;
    if (take(':')) seconds += number(0, 59) * seconds_per_minute;
    if (take(':')) seconds += number(0, 59);
    return is_negative ? -seconds : seconds;
  }

  // ",M3.2.0/2"
  void change(ZoneChange& out) noexcept {
    constexpr int most_hours = 167;
    need(',');
    need('M');
    out.month = number(1, 12);
    need('.');
    out.week = number(1, 5);
    need('.');
    out.weekday = number(0, 6);
    if (take('/')) out.second = time(most_hours);
  }

private:
  std::string_view rest_;
  bool valid_ = true;
};

// The local time of a change, in seconds since 1970 as if the zone were UTC.
std::int64_t local_change(const ZoneChange& change, int year) noexcept {
  constexpr int week = 7;
  const int first = to_days({year, change.month, 1});
  int day = first + (change.weekday - weekday(from_days(first)) % week + week) % week;
  day += (change.week - 1) * week;
  const Date date = from_days(day);
  if (date.month != change.month) day -= week;
  return day * seconds_per_day + change.second;
}

void put_two_digits(std::string& out, int value) {
  out += static_cast<char>('0' + value / 10);
  out += static_cast<char>('0' + value % 10);
}

}  // namespace

std::optional<TimeZone> parse_time_zone(std::string_view rule) {
  constexpr int most_hours = 24;
  TimeZone zone;
  RuleText text(rule);
  text.skip_name();
  zone.offset = -text.time(most_hours);
  if (!text.is_at_end()) {
    zone.has_daylight = true;
    text.skip_name();
    zone.daylight_offset = zone.offset + seconds_per_hour;
    if (!text.is_at(',')) zone.daylight_offset = -text.time(most_hours);
    text.change(zone.begin);
    text.change(zone.end);
  }
  const bool has_seconds =
      zone.offset % seconds_per_minute != 0 || zone.daylight_offset % seconds_per_minute != 0;
  if (!text.is_valid() || !text.is_at_end() || has_seconds) return std::nullopt;
  return zone;
}

int offset_at(const TimeZone& zone, Instant instant) noexcept {
  if (!zone.has_daylight) return zone.offset;
  const std::int64_t local = instant.seconds + zone.offset;
  const int year = from_days(static_cast<std::int32_t>(floor_divide(local, seconds_per_day))).year;
  const bool after_begin = local >= local_change(zone.begin, year);
  // The end is a time of the clock that shows daylight saving time.
  const bool before_end = instant.seconds + zone.daylight_offset < local_change(zone.end, year);
  const bool north = zone.begin.month < zone.end.month;
  const bool is_daylight = north ? after_begin && before_end : after_begin || before_end;
  return is_daylight ? zone.daylight_offset : zone.offset;
}

Date date_in(const TimeZone& zone, Instant instant) noexcept {
  return from_days(static_cast<std::int32_t>(
      floor_divide(instant.seconds + offset_at(zone, instant), seconds_per_day)));
}

Instant start_of_day(const TimeZone& zone, const Date& date) noexcept {
  const std::int64_t local = to_days(date) * seconds_per_day;
  const Instant standard{local - zone.offset};
  if (!zone.has_daylight) return standard;
  // Where the clocks change at midnight, a day may begin later, or have two midnights.
  const Instant daylight{local - zone.daylight_offset};
  return date_in(zone, daylight) == date ? daylight : standard;
}

std::string to_string(Instant instant, const TimeZone& zone) {
  const int offset = offset_at(zone, instant);
  const std::int64_t local = instant.seconds + offset;
  const std::int64_t day = floor_divide(local, seconds_per_day);
  const auto second = static_cast<int>(local - day * seconds_per_day);
  std::string out = to_string(from_days(static_cast<std::int32_t>(day)));
  out += 'T';
  put_two_digits(out, second / seconds_per_hour);
  out += ':';
  put_two_digits(out, second / seconds_per_minute % 60);
  out += ':';
  put_two_digits(out, second % 60);
  const int distance = offset < 0 ? -offset : offset;
  out += offset < 0 ? '-' : '+';
  put_two_digits(out, distance / seconds_per_hour);
  out += ':';
  put_two_digits(out, distance / seconds_per_minute % 60);
  return out;
}

}  // namespace verify
