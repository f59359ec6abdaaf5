#pragma once
// Nationalities as permanent residence cards of foreigners name them (ISO 3166-1).

#include <string_view>

namespace verify {

// Cards since 2023 carry the numeric code,
[[nodiscard]] bool is_nationality(unsigned numeric) noexcept;

// cards of 2004 and 2017 the alpha-3 code.
[[nodiscard]] bool is_nationality(std::string_view alpha_3) noexcept;

}  // namespace verify
