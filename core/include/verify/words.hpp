#pragma once
// The words of enumerations: one table for each, used for JSON, TypeScript (web/src/vocabulary.ts
// is generated from them) and documents.
//
//   name_of(Verdict::fixed)             // "fixed"
//   value_named<Verdict>("fixed")       // Verdict::fixed
//
// A new value needs a word in the table beside the enumeration; without it the code does not
// compile.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace verify {

// Specialised beside each enumeration: `table` has a word for each value, in the order of the
// values.
template <typename Enum>
struct Words;

// Makes a table. `last` is the last value of the enumeration, so that the number of words is
// checked.
template <auto last, typename... Texts>
[[nodiscard]] consteval auto words(Texts... all) {
  static_assert(sizeof...(all) == static_cast<std::size_t>(last) + 1, "a word for each value");
  return std::array<std::string_view, sizeof...(all)>{all...};
}

template <typename Enum>
[[nodiscard]] constexpr std::string_view name_of(Enum value) noexcept {
  return Words<Enum>::table[static_cast<std::size_t>(value)];
}

// The value with this word, if there is one.
template <typename Enum>
[[nodiscard]] constexpr std::optional<Enum> value_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < Words<Enum>::table.size(); ++i) {
    if (Words<Enum>::table[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace verify
