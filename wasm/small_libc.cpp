// Small stand-ins for a few functions of the C and C++ libraries. The originals bring formatting and parsing of floating
// point numbers in 128 bits, which is more code than all checks together, and nothing here ever needs them:
// the rules know only whole numbers, and nobody reads an abort's text.

#include <algorithm>
#include <cstdarg>
#include <cstddef>

namespace {

// Writes what fits and always ends with a zero.
class Output {
public:
  Output(char* buffer, std::size_t size) : buffer_(buffer), size_(size) {}

  void put(char c) {
    if (length_ + 1 < size_) buffer_[length_] = c;
    ++length_;
  }

  void put_hexadecimal(unsigned value, int least_digits) {
    for (int shift = 28; shift >= 0; shift -= 4) {
      const bool leading =
          (value >> static_cast<unsigned>(shift)) == 0 && shift / 4 >= least_digits;
      if (!leading) put("0123456789ABCDEF"[(value >> static_cast<unsigned>(shift)) & 0xFU]);
    }
  }

  int finish() {
    if (size_ > 0) buffer_[length_ < size_ ? length_ : size_ - 1] = '\0';
    return static_cast<int>(length_);
  }

private:
  char* buffer_;
  std::size_t size_;
  std::size_t length_ = 0;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Scales by ten to the power written at `text`, as far as it matters for telling numbers apart.
double scaled(double value, int exponent) {
  constexpr int beyond_double = 400;
  exponent = std::clamp(exponent, -beyond_double, beyond_double);
  for (; exponent > 0; --exponent)
    value *= 10;
  for (; exponent < 0; ++exponent)
    value /= 10;
  return value;
}

}  // namespace

// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name): every C library names them its own way
// The JSON reader calls this for numbers with a fraction or an exponent, which it has checked already. Every such number
// is refused by the rules, so the last digits of its value do not matter.
extern "C" double strtod(const char* text, char** end) {
  const bool negative = *text == '-';
  if (negative) ++text;
  double value = 0;
  int exponent = 0;
  for (; is_digit(*text); ++text)
    value = value * 10 + (*text - '0');
  if (*text == '.') {
    for (++text; is_digit(*text); ++text) {
      value = value * 10 + (*text - '0');
      --exponent;
    }
  }
  if (*text == 'e' || *text == 'E') {
    ++text;
    const bool down = *text == '-';
    if (*text == '-' || *text == '+') ++text;
    int written = 0;
    for (; is_digit(*text); ++text)
      written = written < 10000 ? written * 10 + (*text - '0') : written;
    exponent += down ? -written : written;
  }
  *end =
      const_cast<char*>(text);  // NOLINT(cppcoreguidelines-pro-type-const-cast): C's own signature
  value = scaled(value, exponent);
  return negative ? -value : value;
}

// libc keeps these beside `strtod`; the JSON library mentions them and never calls them.
extern "C" float strtof(const char* text, char** end) {
  return static_cast<float>(strtod(text, end));
}
extern "C" long double strtold(const char* text, char** end) {
  return strtod(text, end);
}

// NOLINTEND(readability-inconsistent-declaration-parameter-name)

// The JSON library formats hexadecimal numbers only: "<U+%.4X>" and "%.2X".
extern "C" int snprintf(char* buffer, std::size_t size, const char* format, ...) {
  std::va_list arguments;
  va_start(arguments, format);
  Output out(buffer, size);
  for (; *format != '\0'; ++format) {
    if (*format != '%') {
      out.put(*format);
      continue;
    }
    int least_digits = 1;
    for (++format; *format == '.' || is_digit(*format); ++format) {
      if (*format > '0') least_digits = *format - '0';
    }
    if (*format == '\0') break;
    out.put_hexadecimal(va_arg(arguments, unsigned), least_digits);
  }
  va_end(arguments);
  return out.finish();
}

#if __has_include(<__verbose_abort>)
#include <__verbose_abort>

// libc++ documents this function as one that programs may replace.
// NOLINTNEXTLINE(bugprone-reserved-identifier,misc-use-internal-linkage,readability-identifier-naming)
void std::__libcpp_verbose_abort(const char* /*format*/, ...) noexcept {
  __builtin_trap();
}
#endif
