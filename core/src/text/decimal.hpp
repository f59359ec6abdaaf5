#pragma once
// Writes whole numbers as text. The functions of the standard library are faster but contain
// tables, which make a downloaded module half a kilobyte larger. An answer has only about twenty
// digits, so speed does not matter.

#include <concepts>
#include <cstdint>
#include <string>

namespace verify {

void append_decimal(std::string& out, std::int64_t number);

template <std::integral Number>
[[nodiscard]] std::string decimal(Number number) {
  std::string out;
  append_decimal(out, static_cast<std::int64_t>(number));
  return out;
}

}  // namespace verify
