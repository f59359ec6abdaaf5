#pragma once
// Division that rounds down, also for times before 1970.

#include <cstdint>

namespace verify {

constexpr std::int64_t floor_divide(std::int64_t value, std::int64_t divisor) noexcept {
  const std::int64_t quotient = value / divisor;
  return value % divisor < 0 ? quotient - 1 : quotient;
}

}  // namespace verify
