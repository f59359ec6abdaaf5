#pragma once
// The time zone in which a provider counts its days, as a rule of POSIX (TZ, IEEE Std 1003.1,
// chapter 8): "CST-8", or "EST5EDT,M3.2.0,M11.1.0" with daylight saving time. The last line of a
// file in /usr/share/zoneinfo is such a rule.

#include <optional>
#include <string>
#include <string_view>

#include "verify/time.hpp"

namespace verify {

// The local time at which daylight saving time begins or ends: "M3.2.0/2" is the second Sunday of
// March at 02:00.
struct ZoneChange {
  int month = 1;    // 1 to 12
  int week = 1;     // 1 to 5; 5 is the last
  int weekday = 0;  // 0 = Sunday
  int second = 7200;
};

struct TimeZone {
  std::string id;           // name in the tz database, e.g. "Asia/Shanghai"
  int offset = 0;           // seconds east of UTC
  int daylight_offset = 0;  // the same while daylight saving time is in force
  bool has_daylight = false;
  ZoneChange begin;
  ZoneChange end;
};

// The key of the text that names the pack's time zone, e.g. "Beijing".
inline constexpr std::string_view time_zone_text = "time_zone.name";

// Reads a POSIX rule; nothing for any other text. The dates of daylight saving time have to be
// written in the form `Mm.w.d`.
[[nodiscard]] std::optional<TimeZone> parse_time_zone(std::string_view rule);

// Seconds east of UTC at this instant.
[[nodiscard]] int offset_at(const TimeZone& zone, Instant instant) noexcept;

// The local date.
[[nodiscard]] Date date_in(const TimeZone& zone, Instant instant) noexcept;

// The local midnight at which `date` begins.
[[nodiscard]] Instant start_of_day(const TimeZone& zone, const Date& date) noexcept;

// RFC 3339 with the offset of the zone: `2026-11-23T18:30:00+08:00`.
[[nodiscard]] std::string to_string(Instant instant, const TimeZone& zone);

}  // namespace verify
