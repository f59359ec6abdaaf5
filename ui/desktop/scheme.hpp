#pragma once
// The colour schemes by their names.

#include <array>
#include <optional>
#include <string_view>

#include "theme.hpp"

namespace verify::desktop {

inline constexpr std::array<std::string_view, 3> scheme_names{"light", "dark", "contrast"};

[[nodiscard]] constexpr std::string_view name_of(ui::Scheme scheme) noexcept {
  return scheme_names[static_cast<std::size_t>(scheme)];
}

[[nodiscard]] constexpr std::optional<ui::Scheme> scheme_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < scheme_names.size(); ++i) {
    if (scheme_names[i] == name) return static_cast<ui::Scheme>(i);
  }
  return std::nullopt;
}

// The one after it, round and round.
[[nodiscard]] constexpr ui::Scheme next(ui::Scheme scheme) noexcept {
  return static_cast<ui::Scheme>((static_cast<std::size_t>(scheme) + 1) % scheme_names.size());
}

}  // namespace verify::desktop
