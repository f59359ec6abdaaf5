#pragma once
// Calendar dates and instants. The core has no clock: the caller always passes `now`.
//
//   const auto now = verify::parse_instant("2026-11-23T18:30:00+08:00");
//
// The local date of an instant depends on a time zone; see time_zone.hpp.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace verify {

// A proleptic Gregorian calendar date. Functions expect valid dates (`is_valid`).
struct Date {
  int year = 1970;
  int month = 1;
  int day = 1;

  friend auto operator<=>(const Date&, const Date&) = default;
};

// Seconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t seconds = 0;

  friend auto operator<=>(const Instant&, const Instant&) = default;
};

// True for dates that exist, in the years 1 to 9999.
[[nodiscard]] bool is_valid(const Date& date) noexcept;

// Days since 1970-01-01, and back.
[[nodiscard]] std::int32_t to_days(const Date& date) noexcept;
[[nodiscard]] Date from_days(std::int32_t days) noexcept;

// 1 = Monday … 7 = Sunday (ISO 8601).
[[nodiscard]] int weekday(const Date& date) noexcept;

// Age in completed years on `today`. In common years, somebody born on 29 February becomes a year
// older on 1 March.
[[nodiscard]] int age_on(const Date& birth, const Date& today) noexcept;

// `yyyy-MM-dd`; nothing else is accepted.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text) noexcept;
[[nodiscard]] std::string to_string(const Date& date);

// RFC 3339 with an offset or `Z`, e.g. `2026-11-23T18:30:00+08:00`; fractions of a second are
// dropped.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text) noexcept;

}  // namespace verify
