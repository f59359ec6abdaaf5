#include "text/decimal.hpp"

#include <algorithm>

namespace verify {

void append_decimal(std::string& out, std::int64_t number) {
  const bool is_negative = number < 0;
  auto rest = static_cast<std::uint64_t>(number);
  if (is_negative) rest = 0 - rest;
  const auto begin = static_cast<std::ptrdiff_t>(out.size());
  do {
    out += static_cast<char>('0' + rest % 10);
    rest /= 10;
  } while (rest != 0);
  if (is_negative) out += '-';
  std::reverse(out.begin() + begin, out.end());
}

}  // namespace verify
