#pragma once
// The stages of a method: who acts, how long that takes, and what limits the applicant. They come
// from the rule pack; `eta_from` in eta.hpp turns them into dates.
//
//   // "1–3 working days", "at the fastest 30 minutes"
//   Duration{.min = 1, .max = 3, .unit = TimeUnit::working_day};
//   Duration{.min = 30, .unit = TimeUnit::minute};

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "verify/words.hpp"

namespace verify {

// Who has to act before a stage ends.
enum class Actor : std::uint8_t { provider, applicant, bank, post };

template <>
struct Words<Actor> {
  static constexpr auto table = words<Actor::post>("provider", "applicant", "bank", "post");
};

enum class TimeUnit : std::uint8_t { second, minute, hour, day, working_day };

template <>
struct Words<TimeUnit> {
  static constexpr auto table =
      words<TimeUnit::working_day>("second", "minute", "hour", "day", "working_day");
};

// True for units that are counted in whole days; a time in them ends with the last second of a day.
[[nodiscard]] constexpr bool is_in_days(TimeUnit unit) noexcept {
  return unit >= TimeUnit::day;
}

// How long something takes, as the sources state it. A bound that no source states is missing: it
// is unknown, not zero.
struct Duration {
  std::optional<int> min;
  std::optional<int> typical;
  std::optional<int> max;
  TimeUnit unit = TimeUnit::minute;

  friend bool operator==(const Duration&, const Duration&) = default;
};

// A length of time; at least 1.
struct TimeSpan {
  int amount = 1;
  TimeUnit unit = TimeUnit::day;

  friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

// How often the applicant may try, and what happens after the last try.
struct Tries {
  int count = 1;
  bool in_a_row = false;           // a success sets the count back
  std::string then;                // text: "tries.<then>"
  std::optional<TimeSpan> frozen;  // how long no further try is possible
};

// When a stage begins.
enum class StageStart : std::uint8_t { previous, submission };

template <>
struct Words<StageStart> {
  static constexpr auto table = words<StageStart::submission>("previous", "submission");
};

struct Stage {
  std::string code;  // text: "stage.<code>"
  Actor actor = Actor::provider;
  StageStart start = StageStart::previous;
  Duration duration;
  std::optional<TimeSpan> deadline;  // counted from the begin of the stage
  std::optional<Tries> tries;
  std::vector<std::string> claims;
};

}  // namespace verify
