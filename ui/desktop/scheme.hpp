#pragma once
// The colour schemes in turn.

#include <cstddef>

#include "theme.hpp"

namespace verify::desktop {

// The one after it, round and round.
[[nodiscard]] constexpr ui::Scheme next(ui::Scheme scheme) noexcept {
  return static_cast<ui::Scheme>((static_cast<std::size_t>(scheme) + 1) %
                                 Words<ui::Scheme>::table.size());
}

}  // namespace verify::desktop
