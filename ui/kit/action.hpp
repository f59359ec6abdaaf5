#pragma once
// An action of a person on the element of a node.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace kit {

struct Action {
  // Text fields have `change` and `leave`; all other elements have `activate`.
  enum class Kind : std::uint8_t { activate, change, leave };
  Kind kind = Kind::activate;
  std::string node;
  std::string text;  // of `change`
};

// The names of the kinds, in the order of `Kind`.
inline constexpr std::array<std::string_view, 3> action_words{"activate", "change", "leave"};
static_assert(action_words.size() == static_cast<std::size_t>(Action::Kind::leave) + 1);

}  // namespace kit
