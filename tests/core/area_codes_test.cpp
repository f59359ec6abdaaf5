#include "check/area_codes.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <set>
#include <string>

using verify::find_area_code;

namespace {

// The published table, read in a slow and obvious way: an empty year is 0.
std::map<std::uint32_t, verify::AreaCodeYears> read_published_codes() {
  std::map<std::uint32_t, verify::AreaCodeYears> codes;
  std::ifstream file(VERIFY_SOURCE_DIR "/core/data/area_codes.csv");
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const auto year = [](const std::string& text) { return text.empty() ? 0 : std::stoi(text); };
    const std::size_t comma = line.find(',', 7);
    codes[static_cast<std::uint32_t>(std::stoul(line))] = {year(line.substr(7, comma - 7)),
                                                           year(line.substr(comma + 1))};
  }
  return codes;
}

}  // namespace

TEST_CASE("find_area_code knows exactly the published codes and their years") {
  const auto published = read_published_codes();
  REQUIRE(published.size() == 6803);
  std::set<std::uint32_t> prefectures;
  for (const auto& row : published)
    prefectures.insert(row.first / 100);
  for (std::uint32_t code = 0; code < 1'000'000; ++code) {
    const auto found = find_area_code(code);
    const auto expected = published.find(code);
    const bool is_listed = expected != published.end();
    const bool is_whole = code % 100 == 0 || code % 100 == 1 || code % 100 == 20;
    const bool is_prefecture = is_whole && prefectures.count(code / 100) == 1;
    if (found.has_value() != (is_listed || is_prefecture)) FAIL("wrong about ", code);
    if (!is_listed) continue;
    CAPTURE(code);
    CHECK(found->first_year == expected->second.first_year);
    CHECK(found->last_year == expected->second.last_year);
  }
}

TEST_CASE("find_area_code knows the codes that other tables have") {
  static const std::uint32_t used[] = {500157, 500105, 500112, 230824, 332821, 332829,
                                       653132, 659013, 130101, 350101, 130220, 139003,
                                       110203, 310100, 517003, 232703, 460321};
  for (const std::uint32_t code : used) {
    CAPTURE(code);
    CHECK(find_area_code(code));
  }
  CHECK(find_area_code(500105)->last_year == 2025);
  CHECK(find_area_code(500157)->first_year == 2025);
  CHECK(find_area_code(230824)->last_year == 1991);
}

TEST_CASE("find_area_code takes any number") {
  CHECK_FALSE(find_area_code(1'101'010));
  CHECK_FALSE(find_area_code(0xFFFFFFFF));
}
