#pragma once
// The stages of a method as numbers that the ranking compares.

#include <cstdint>

#include "verify/rule_pack.hpp"

namespace verify {

// In seconds; a day counts as 24 hours.
[[nodiscard]] std::int64_t seconds_in(const TimeSpan& span) noexcept;

// The sum of the shortest times that are stated, in seconds.
[[nodiscard]] std::int64_t best_case(const Method& method) noexcept;

// How the end of a method moves with the time of the submission.
enum class Pace : std::uint8_t {
  seconds,  // by the same time
  days,     // only from day to day
  mixed
};

[[nodiscard]] Pace pace_of(const Method& method) noexcept;

}  // namespace verify
