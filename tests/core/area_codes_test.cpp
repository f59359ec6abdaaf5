#include "check/area_codes.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <string>

using verify::find_area_code;

namespace {

// The published table, read in a slow and obvious way.
std::map<std::uint32_t, verify::AreaCodeYears> read_published_codes() {
  std::map<std::uint32_t, verify::AreaCodeYears> codes;
  std::ifstream file(VERIFY_SOURCE_DIR "/core/data/area_codes.csv");
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const int last = line.size() > 12 ? std::stoi(line.substr(12)) : 0;
    codes[static_cast<std::uint32_t>(std::stoul(line))] = {std::stoi(line.substr(7)), last};
  }
  return codes;
}

}  // namespace

TEST_CASE("find_area_code knows exactly the published codes and their years") {
  const auto published = read_published_codes();
  REQUIRE(published.size() == 6450);
  for (std::uint32_t code = 0; code < 1'000'000; ++code) {
    const auto found = find_area_code(code);
    const auto expected = published.find(code);
    if (found.has_value() != (expected != published.end())) FAIL("wrong about ", code);
    if (!found) continue;
    CAPTURE(code);
    CHECK(found->first_year == expected->second.first_year);
    CHECK(found->last_year == expected->second.last_year);
  }
}

TEST_CASE("find_area_code takes any number") {
  CHECK_FALSE(find_area_code(1'101'010));
  CHECK_FALSE(find_area_code(0xFFFFFFFF));
}
