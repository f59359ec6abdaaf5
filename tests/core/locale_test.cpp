// The nearest language: tests/locales.csv, which also tests the lookup of the JavaScript package.
#include "verify/locale.hpp"

#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <string>

#include "verify/message.hpp"

namespace verify {

TEST_CASE("every tag gets the language that its readers read best") {
  std::ifstream file(VERIFY_SOURCE_DIR "/tests/locales.csv");
  REQUIRE(file.good());
  std::string row;
  std::getline(file, row);
  int rows = 0;
  while (std::getline(file, row)) {
    const std::size_t comma = row.find(',');
    CAPTURE(row);
    CHECK(nearest_locale(row.substr(0, comma), builtin_locales()) == row.substr(comma + 1));
    ++rows;
  }
  CHECK(rows >= 25);
}

TEST_CASE("nobody gets the other script because theirs is not loaded") {
  const std::array<std::string_view, 2> simplified{"zh-CN", "en"};
  CHECK(nearest_locale("zh-HK", simplified) == "");
  CHECK(nearest_locale("zh-Hant-MO", simplified) == "");
  CHECK(nearest_locale("zh-SG", simplified) == "zh-CN");
  const std::array<std::string_view, 2> taiwan{"zh-TW", "fr"};
  CHECK(nearest_locale("zh-HK", taiwan) == "zh-TW");
  CHECK(nearest_locale("zh", taiwan) == "");
  CHECK(nearest_locale("fr-CA", taiwan) == "fr");
  CHECK(nearest_locale("en", {}) == "");
}

}  // namespace verify
