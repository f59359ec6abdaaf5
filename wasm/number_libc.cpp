// Replacements for the functions of the C library that nlohmann/json uses. The library's own
// functions work with long double, whose arithmetic is done by software in WebAssembly. They would
// add 10 kB, for numbers that no rule uses.

#include <array>
#include <cstddef>
#include <limits>

// NOLINTBEGIN(misc-use-internal-linkage,readability-identifier-naming,cert-dcl50-cpp)

namespace {

// Ten to the power of `exponent`, as a product of exact powers. If the exponent is too large for a
// double, the result is infinity.
double power_of_ten(int exponent) {
  constexpr std::array<double, 9> powers{1e1, 1e2, 1e4, 1e8, 1e16, 1e32, 1e64, 1e128, 1e256};
  constexpr int beyond_double = 511;
  if (exponent > beyond_double) return std::numeric_limits<double>::infinity();
  double power = 1;
  for (std::size_t bit = 0; bit < powers.size(); ++bit) {
    if ((static_cast<unsigned>(exponent) >> bit & 1U) != 0) power *= powers[bit];
  }
  return power;
}

// Reads digits from `text` into `number`; returns how many.
int take_digits(const char*& text, double& number) {
  int count = 0;
  for (; *text >= '0' && *text <= '9'; ++text, ++count)
    number = number * 10 + (*text - '0');
  return count;
}

// A number in JSON syntax. The last bit or two may be wrong, which is exact enough for sizes on a
// screen.
double read_number(const char* text, char** end) {
  const bool is_negative = *text == '-';
  if (is_negative) ++text;
  double value = 0;
  take_digits(text, value);
  int exponent = 0;
  if (*text == '.') exponent = -take_digits(++text, value);
  if (*text == 'e' || *text == 'E') {
    ++text;
    const bool is_small = *text == '-';
    if (is_small || *text == '+') ++text;
    double written = 0;
    take_digits(text, written);
    constexpr double most = 1'000'000;
    const int step = static_cast<int>(written < most ? written : most);
    exponent += is_small ? -step : step;
  }
  if (value != 0)
    value = exponent < 0 ? value / power_of_ten(-exponent) : value * power_of_ten(exponent);
  if (end != nullptr)
    *end = const_cast<char*>(text);  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  return is_negative ? -value : value;
}

}  // namespace

extern "C" {

double strtod(const char* text, char** end) {
  return read_number(text, end);
}

float strtof(const char* text, char** end) {
  return static_cast<float>(read_number(text, end));
}

long double strtold(const char* text, char** end) {
  return read_number(text, end);
}

// The library calls it only to name a control character in an error message. We discard this
// message, because it may contain personal data.
int snprintf(char* out, std::size_t size, const char* /*format*/, ...) {
  if (size > 0) *out = '\0';
  return 0;
}
}

// NOLINTEND(misc-use-internal-linkage,readability-identifier-naming,cert-dcl50-cpp)
