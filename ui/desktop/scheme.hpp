#pragma once
// Changes to the next colour scheme.

#include <cstddef>

#include "theme.hpp"

namespace verify::desktop {

// The next scheme; the first one follows the last.
[[nodiscard]] constexpr ui::Scheme next(ui::Scheme scheme) noexcept {
  return static_cast<ui::Scheme>((static_cast<std::size_t>(scheme) + 1) %
                                 Words<ui::Scheme>::table.size());
}

}  // namespace verify::desktop
