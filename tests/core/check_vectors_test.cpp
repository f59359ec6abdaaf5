// The shared table of vectors: field, input, verdict, and optionally value and document.

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "checking.hpp"

namespace verify::test {
namespace {

std::vector<std::vector<std::string>> read_csv(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  REQUIRE(file.good());
  std::vector<std::vector<std::string>> rows;
  std::string line;
  while (std::getline(file, line)) {
    std::vector<std::string> cells{""};
    bool quoted = false;
    for (const char c : line) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.emplace_back();
      } else if (c != '\r') {
        cells.back() += c;
      }
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

}  // namespace

TEST_CASE("the vectors give exactly their verdict, value and document") {
  const auto rows = read_csv(VERIFY_SOURCE_DIR "/tests/vectors.csv");
  REQUIRE(rows.size() == 105);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto& row = rows[i];
    REQUIRE(row.size() == 7);
    CAPTURE(row[0]);
    CAPTURE(row[6]);
    const FieldReport report = check_field(pack(), row[1], row[2], today);
    CHECK(name_of(report.verdict) == row[3]);
    if (!row[4].empty()) CHECK(report.value == row[4]);
    if (!row[5].empty()) CHECK(report.document == row[5]);
    if (row[3] == "error") CHECK_FALSE(report.issues.empty());
  }
}

}  // namespace verify::test
