#include "check/area_codes.hpp"

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
  // The last one that is not greater, halving without branches that would be guessed wrong.
  while (size > 1) {
    const std::size_t half = size / 2;
    begin += counties[begin + half] <= digits ? half : 0;
    size -= half;
  }
  if (size == 0 || counties[begin] != digits) return std::nullopt;
  return begin;
}

// Where each two digits stand in `provinces`: at its end mark when they are none.
constexpr auto province_places = [] {
  std::array<std::uint8_t, 100> places{};
  places.fill(static_cast<std::uint8_t>(provinces.size() - 1));
  for (std::size_t i = 0; i + 1 < provinces.size(); ++i)
    places[provinces[i].digits] = static_cast<std::uint8_t>(i);
  return places;
}();

// The county's place in `counties`. A province has at most some forty prefectures, so walking them costs less than
// the starts they would need to be searched would weigh.
std::optional<std::size_t> find_place(std::uint32_t code) noexcept {
  const std::uint32_t province_digits = code / 10000;
  if (province_digits >= province_places.size()) return std::nullopt;
  const auto province = provinces.begin() + province_places[province_digits];
  if (province == provinces.end() - 1) return std::nullopt;

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
