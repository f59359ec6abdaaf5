#include "check/area_codes.hpp"

#include <array>
#include <bit>
#include <cstddef>

namespace verify {
namespace {

struct Province {
  std::uint8_t digits;
  std::uint16_t first_prefecture;
};

// provinces (and an end mark), prefectures, prefecture_sizes (counties in each), counties,
// first_years, last_years (both since 1980; 0: not known, or still in use). Each level is sorted by
// its two digits within its parent.
#include "area_code_table.inc"

constexpr int epoch = 1980;

// A set of two-digit numbers.
class DigitPairs {
public:
  constexpr void insert(std::uint32_t digits) { word(digits) |= bit(digits); }
  [[nodiscard]] constexpr bool contains(std::uint32_t digits) const noexcept {
    return (words_[digits / word_bits] & bit(digits)) != 0;
  }
  // How many numbers in the set are smaller.
  [[nodiscard]] std::size_t rank(std::uint32_t digits) const noexcept {
    const std::uint64_t below = bit(digits) - 1;
    const std::uint64_t low = digits < word_bits ? words_[0] & below : words_[0];
    const std::uint64_t high = digits < word_bits ? 0 : words_[1] & below;
    return static_cast<std::size_t>(std::popcount(low)) +
           static_cast<std::size_t>(std::popcount(high));
  }

private:
  static constexpr std::uint32_t word_bits = 64;
  static constexpr std::uint64_t bit(std::uint32_t digits) noexcept {
    return std::uint64_t{1} << (digits % word_bits);
  }
  constexpr std::uint64_t& word(std::uint32_t digits) { return words_[digits / word_bits]; }

  std::array<std::uint64_t, 2> words_{};
};

// The place in `provinces` for each pair of digits; the place of the end mark if there is no such
// province.
constexpr auto province_places = [] {
  std::array<std::uint8_t, 100> places{};
  places.fill(static_cast<std::uint8_t>(provinces.size() - 1));
  for (std::size_t i = 0; i + 1 < provinces.size(); ++i)
    places[provinces[i].digits] = static_cast<std::uint8_t>(i);
  return places;
}();

// The prefectures of each province.
constexpr auto province_prefectures = [] {
  std::array<DigitPairs, provinces.size()> sets{};
  for (std::size_t i = 0; i + 1 < provinces.size(); ++i) {
    for (std::size_t at = provinces[i].first_prefecture; at < provinces[i + 1].first_prefecture;
         ++at)
      sets[i].insert(prefectures[at]);
  }
  return sets;
}();

// Where the counties of each prefecture begin.
constexpr auto first_counties = [] {
  std::array<std::uint16_t, prefectures.size()> places{};
  for (std::size_t i = 1; i < places.size(); ++i)
    places[i] = static_cast<std::uint16_t>(places[i - 1] + prefecture_sizes[i - 1]);
  return places;
}();

// The counties of each prefecture.
constexpr auto prefecture_counties = [] {
  std::array<DigitPairs, prefectures.size()> sets{};
  for (std::size_t i = 0; i < sets.size(); ++i) {
    for (std::size_t at = 0; at < prefecture_sizes[i]; ++at)
      sets[i].insert(counties[first_counties[i] + at]);
  }
  return sets;
}();

// Numbers were also given with the code of a prefecture as a whole (00), of the districts of its
// city together (01) and, around 1980, of its town (20). The lists of counties leave these out.
constexpr bool stands_for_prefecture(std::uint32_t county_digits) noexcept {
  return county_digits <= 1 || county_digits == 20;
}

}  // namespace

std::optional<AreaCodeYears> find_area_code(std::uint32_t code) noexcept {
  const std::uint32_t province_digits = code / 10000;
  if (province_digits >= province_places.size()) return std::nullopt;
  const std::size_t province = province_places[province_digits];
  const std::uint32_t prefecture_digits = code / 100 % 100;
  if (!province_prefectures[province].contains(prefecture_digits)) return std::nullopt;
  const std::size_t prefecture =
      provinces[province].first_prefecture + province_prefectures[province].rank(prefecture_digits);
  const DigitPairs& in_prefecture = prefecture_counties[prefecture];
  const std::uint32_t county_digits = code % 100;
  if (in_prefecture.contains(county_digits)) {
    const std::size_t place = first_counties[prefecture] + in_prefecture.rank(county_digits);
    const auto year = [](int since_epoch) { return since_epoch == 0 ? 0 : epoch + since_epoch; };
    return AreaCodeYears{year(first_years[place]), year(last_years[place])};
  }
  if (stands_for_prefecture(county_digits)) return AreaCodeYears{};
  return std::nullopt;
}

}  // namespace verify
