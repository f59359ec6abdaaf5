#pragma once
// Nationality codes on permanent residence cards of foreigners (ISO 3166-1).

#include <string_view>

namespace verify {

// Cards since 2023 have the numeric code.
[[nodiscard]] bool is_nationality(unsigned numeric) noexcept;

// Cards of 2004 and 2017 have the alpha-3 code.
[[nodiscard]] bool is_nationality(std::string_view alpha_3) noexcept;

}  // namespace verify
