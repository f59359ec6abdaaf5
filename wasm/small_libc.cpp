// Small stand-ins for functions of the C and C++ libraries that bring more with them than is needed here.

#include <cmath>
#include <numbers>

// NOLINTBEGIN(misc-use-internal-linkage,readability-identifier-naming)

extern "C" {

// Round corners and circles are all that is made of these: within a turn or two, to a float's precision. The library's
// own take any number, for which they carry hundreds of digits of pi.
float cosf(float angle) {
  constexpr double turn = 2 * std::numbers::pi;
  double x = std::fabs(angle - turn * std::round(angle / turn));
  const double sign = x > turn / 4 ? -1 : 1;
  if (sign < 0) x = turn / 2 - x;
  double sum = 1;
  for (int n = 12; n > 0; n -= 2)
    sum = 1 - sum * x * x / (n * (n - 1));
  return static_cast<float>(sign * sum);
}

float sinf(float angle) {
  return cosf(static_cast<float>(angle - std::numbers::pi / 2));
}
}

#if __has_include(<__verbose_abort>)
#include <__verbose_abort>

// libc++ documents this function as one that programs may replace: nobody reads an abort's text here.
// NOLINTNEXTLINE(bugprone-reserved-identifier)
void std::__libcpp_verbose_abort(const char* /*format*/, ...) noexcept {
  __builtin_trap();
}
#endif

// NOLINTEND(misc-use-internal-linkage,readability-identifier-naming)
