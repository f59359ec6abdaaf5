#include "verify/time.hpp"

#include <doctest/doctest.h>

#include "verify/time_zone.hpp"

namespace verify {

namespace {

const TimeZone shanghai = *parse_time_zone("CST-8");

}  // namespace

TEST_CASE("days and dates convert both ways over two thousand years") {
  Date previous = from_days(-719162);  // 0001-01-01
  CHECK(previous == Date{1, 1, 1});
  for (std::int32_t days = -719161; days <= to_days({2500, 12, 31}); ++days) {
    const Date date = from_days(days);
    REQUIRE(is_valid(date));
    REQUIRE(to_days(date) == days);
    REQUIRE(previous < date);
    previous = date;
  }
}

TEST_CASE("weekdays follow ISO 8601") {
  CHECK(weekday({1970, 1, 1}) == 4);
  CHECK(weekday({2000, 2, 29}) == 2);
  CHECK(weekday({2026, 11, 23}) == 1);
  CHECK(weekday({2026, 11, 29}) == 7);
  CHECK(weekday({1900, 1, 1}) == 1);
}

TEST_CASE("only dates that exist are valid") {
  CHECK(is_valid({2000, 2, 29}));
  CHECK_FALSE(is_valid({1900, 2, 29}));
  CHECK_FALSE(is_valid({2026, 2, 29}));
  CHECK_FALSE(is_valid({2026, 4, 31}));
  CHECK_FALSE(is_valid({2026, 13, 1}));
  CHECK_FALSE(is_valid({2026, 0, 1}));
  CHECK_FALSE(is_valid({0, 1, 1}));
}

TEST_CASE("a date beyond the years of four digits is written whole") {
  CHECK(to_string(Date{9999, 12, 31}) == "9999-12-31");
  CHECK(to_string(Date{10000, 1, 4}) == "10000-01-04");
  CHECK(to_string(Date{1, 2, 3}) == "0001-02-03");
  CHECK(to_string(start_of_day(shanghai, {10000, 1, 4}), shanghai) == "10000-01-04T00:00:00+08:00");
}

TEST_CASE("an age changes on the birthday") {
  CHECK(age_on({2012, 11, 24}, {2026, 11, 23}) == 13);
  CHECK(age_on({2012, 11, 23}, {2026, 11, 23}) == 14);
  CHECK(age_on({2008, 2, 29}, {2026, 2, 28}) == 17);
  CHECK(age_on({2008, 2, 29}, {2026, 3, 1}) == 18);
}

TEST_CASE("instants are read as RFC 3339 and shown in the time of a zone") {
  const auto instant = parse_instant("2026-11-23T16:30:00Z");
  REQUIRE(instant);
  CHECK(to_string(*instant, shanghai) == "2026-11-24T00:30:00+08:00");
  CHECK(date_in(shanghai, *instant) == Date{2026, 11, 24});
  CHECK(parse_instant("2026-11-24T00:30:00.125+08:00") == instant);
  CHECK(parse_instant("2026-11-23T11:30:00-05:00") == instant);
  CHECK(start_of_day(shanghai, {2026, 11, 24}) == *parse_instant("2026-11-24T00:00:00+08:00"));
  for (const char* wrong : {"", "2026-11-23", "2026-11-23T16:30:00", "2026-13-23T16:30:00Z",
                            "2026-11-23 16:30:00Z", "2026-11-23T24:30:00Z", "2026-11-23T16:30:00.Z",
                            "2026-11-23T16:30:00+8:00", "2026-11-23T16:30:00Zx"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_instant(wrong));
  }
}

TEST_CASE("dates are read as yyyy-MM-dd only") {
  CHECK(parse_date("2026-02-28") == Date{2026, 2, 28});
  for (const char* wrong :
       {"2026-2-28", "2026-02-30", "20260228", "2026/02/28", " 2026-02-28", "2026-02-28 "}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_date(wrong));
  }
}

}  // namespace verify
