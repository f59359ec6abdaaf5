#pragma once
// Three-valued logic (Kleene): a fact that was not given is unknown, never false.

#include <cstdint>

namespace verify {

enum class Truth : std::uint8_t { no, yes, unknown };

[[nodiscard]] constexpr Truth truth_of(bool value) noexcept {
  return value ? Truth::yes : Truth::no;
}

[[nodiscard]] constexpr Truth operator!(Truth value) noexcept {
  if (value == Truth::unknown) return Truth::unknown;
  return value == Truth::yes ? Truth::no : Truth::yes;
}

[[nodiscard]] constexpr Truth both(Truth a, Truth b) noexcept {
  if (a == Truth::no || b == Truth::no) return Truth::no;
  if (a == Truth::unknown || b == Truth::unknown) return Truth::unknown;
  return Truth::yes;
}

[[nodiscard]] constexpr Truth either(Truth a, Truth b) noexcept {
  if (a == Truth::yes || b == Truth::yes) return Truth::yes;
  if (a == Truth::unknown || b == Truth::unknown) return Truth::unknown;
  return Truth::no;
}

}  // namespace verify
