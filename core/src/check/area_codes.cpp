#include "check/area_codes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace verify {
namespace {

struct Province {
  std::uint8_t digits;
  std::uint16_t first_prefecture;
  std::uint16_t first_county;
};

// provinces (and an end mark), prefectures, prefecture_sizes (counties in each), counties, first_years, last_years
// (both since 1980; last 0: still in use). Each level is sorted by its two digits within its parent.
#include "area_code_table.inc"

constexpr int epoch = 1980;

std::optional<std::size_t> find_county(std::size_t begin, std::size_t size,
                                       std::uint32_t digits) noexcept {
  const auto first = counties.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = first + static_cast<std::ptrdiff_t>(size);
  const auto found = std::lower_bound(first, last, digits);
  if (found == last || *found != digits) return std::nullopt;
  return static_cast<std::size_t>(found - counties.begin());
}

// The county's place in `counties`. A province has at most some forty prefectures, so walking them costs less than
// the starts they would need to be searched would weigh.
std::optional<std::size_t> find_place(std::uint32_t code) noexcept {
  const std::uint32_t province_digits = code / 10000;
  const auto end_mark = provinces.end() - 1;
  const auto province = std::lower_bound(
      provinces.begin(), end_mark, province_digits,
      [](const Province& candidate, std::uint32_t digits) { return candidate.digits < digits; });
  if (province == end_mark || province->digits != province_digits) return std::nullopt;

  const std::uint32_t prefecture_digits = code / 100 % 100;
  std::size_t county = province->first_county;
  for (std::size_t i = province->first_prefecture; i < std::next(province)->first_prefecture; ++i) {
    if (prefectures[i] == prefecture_digits)
      return find_county(county, prefecture_sizes[i], code % 100);
    county += prefecture_sizes[i];
  }
  return std::nullopt;
}

}  // namespace

std::optional<AreaCodeYears> find_area_code(std::uint32_t code) noexcept {
  const auto place = find_place(code);
  if (!place) return std::nullopt;
  const int last = last_years[*place];
  return AreaCodeYears{.first_year = epoch + first_years[*place],
                       .last_year = last == 0 ? 0 : epoch + last};
}

}  // namespace verify
