#pragma once
// Administrative area codes (GB/T 2260), which are the first six digits of a resident ID number:
// every code used from 1981 on, with the years in which it was in use. core/data/README.md has the
// sources.
//
//   find_area_code(110103);   // {1981, 2010}: Chongwen was merged away in 2010
//   find_area_code(110199);   // nothing: never published
//   find_area_code(139003);   // {0, 0}: used in the 1990s, but no source has the years
//
// A person keeps the code for life, and the code may be newer than the person's birth. So neither
// an unknown code nor a birth outside the years of the code proves that a number is wrong.

#include <cstdint>
#include <optional>

namespace verify {

struct AreaCodeYears {
  int first_year = 0;  // 0: not known
  int last_year = 0;   // exclusive; 0: still in use, or not known
};

// The years in which `code` (six digits) was in use; nothing when it never was.
[[nodiscard]] std::optional<AreaCodeYears> find_area_code(std::uint32_t code) noexcept;

}  // namespace verify
