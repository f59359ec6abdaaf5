#include "verify/time_zone.hpp"

#include <doctest/doctest.h>

namespace verify {

namespace {

TimeZone zone(std::string_view rule) {
  const std::optional<TimeZone> parsed = parse_time_zone(rule);
  REQUIRE(parsed.has_value());
  return *parsed;
}

std::string local(std::string_view rule, std::string_view utc) {
  return to_string(parse_instant(utc).value(), zone(rule));
}

}  // namespace

// Expected times by `TZ=… date -d`, of GNU coreutils.
TEST_CASE("a rule of POSIX gives the local time") {
  CHECK(local("CST-8", "2026-11-23T16:30:00Z") == "2026-11-24T00:30:00+08:00");
  CHECK(local("<+0545>-5:45", "2026-11-23T18:15:00Z") == "2026-11-24T00:00:00+05:45");
  CHECK(local("UTC0", "2026-11-23T18:15:00Z") == "2026-11-23T18:15:00+00:00");
  const char* const new_york = "EST5EDT,M3.2.0,M11.1.0";
  CHECK(local(new_york, "2026-03-08T06:59:59Z") == "2026-03-08T01:59:59-05:00");
  CHECK(local(new_york, "2026-03-08T07:00:00Z") == "2026-03-08T03:00:00-04:00");
  CHECK(local(new_york, "2026-11-01T05:59:59Z") == "2026-11-01T01:59:59-04:00");
  CHECK(local(new_york, "2026-11-01T06:00:00Z") == "2026-11-01T01:00:00-05:00");
  const char* const berlin = "CET-1CEST,M3.5.0,M10.5.0/3";
  CHECK(local(berlin, "2026-03-29T00:59:59Z") == "2026-03-29T01:59:59+01:00");
  CHECK(local(berlin, "2026-03-29T01:00:00Z") == "2026-03-29T03:00:00+02:00");
  CHECK(local(berlin, "2026-10-25T01:00:00Z") == "2026-10-25T02:00:00+01:00");
  // In the south, daylight saving time lasts over the new year.
  const char* const sydney = "AEST-10AEDT,M10.1.0,M4.1.0/3";
  CHECK(local(sydney, "2026-01-01T00:00:00Z") == "2026-01-01T11:00:00+11:00");
  CHECK(local(sydney, "2026-07-01T00:00:00Z") == "2026-07-01T10:00:00+10:00");
  CHECK(local("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-01-01T00:00:00Z") ==
        "2026-01-01T11:00:00+11:00");
}

TEST_CASE("a day begins at midnight, or when the clocks have been put forward") {
  const TimeZone new_york = zone("EST5EDT,M3.2.0,M11.1.0");
  const TimeZone havana = zone("CST5CDT,M3.2.0/0,M11.1.0/1");
  CHECK(to_string(start_of_day(new_york, {2026, 7, 1}), new_york) == "2026-07-01T00:00:00-04:00");
  CHECK(to_string(start_of_day(new_york, {2026, 3, 8}), new_york) == "2026-03-08T00:00:00-05:00");
  CHECK(to_string(start_of_day(havana, {2026, 3, 8}), havana) == "2026-03-08T01:00:00-04:00");
  for (const TimeZone& each : {new_york, havana}) {
    for (int day = to_days({2025, 1, 1}); day < to_days({2029, 1, 1}); ++day) {
      const Instant start = start_of_day(each, from_days(day));
      REQUIRE(date_in(each, start) == from_days(day));
      REQUIRE(date_in(each, {start.seconds - 1}) == from_days(day - 1));
    }
  }
}

TEST_CASE("a text that is not such a rule is refused") {
  for (const char* wrong : {"", "Asia/Shanghai", "CST", "CST-25", "CS-8", "CST-8 ", "EST5EDT",
                            "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
                            "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J60,J300", "EST5EDT,M3.2.0,M11.1.0,",
                            "<+08-8", "CST-8:05:43", "EST5EDT,M3.2.0,M11.1.0/"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_time_zone(wrong).has_value());
  }
}

}  // namespace verify
