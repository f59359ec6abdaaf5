#include "text/decimal.hpp"

#include <array>

namespace verify {

void append_decimal(std::string& out, std::int64_t number) {
  constexpr std::size_t longest = 20;  // of 64 bits, with a sign
  std::array<char, longest> text{};
  std::size_t begin = longest;
  const bool is_negative = number < 0;
  auto rest = static_cast<std::uint64_t>(number);
  if (is_negative) rest = 0 - rest;
  do {
    text[--begin] = static_cast<char>('0' + rest % 10);
    rest /= 10;
  } while (rest != 0);
  if (is_negative) text[--begin] = '-';
  out.append(&text[begin], longest - begin);
}

}  // namespace verify
