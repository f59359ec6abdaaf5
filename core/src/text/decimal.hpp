#pragma once
// Whole numbers as text. The library's own functions bring tables that make them fast, and half a
// kilobyte of a module that travels; the rules write some twenty digits an answer.

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
