// The published table of area codes, read from the file itself: code, first year, last year.

#include <fstream>

#include "standards.hpp"
#include "tables.hpp"

namespace verify::oracle {

namespace {

struct Table {
  std::vector<std::string> codes;
  std::vector<AreaYears> years = std::vector<AreaYears>(1'000'000);  // by code
};

const Table& table() {
  static const Table read = [] {
    Table out;
    std::ifstream file("core/data/area_codes.csv");
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
      const std::string code = line.substr(0, 6);
      const std::string last = line.size() > 12 ? line.substr(12, 4) : "";
      out.codes.push_back(code);
      out.years[std::stoul(code)] = {std::stoi(line.substr(7, 4)),
                                     last.empty() ? 0 : std::stoi(last)};
    }
    return out;
  }();
  return read;
}

}  // namespace

const std::vector<std::string>& area_codes() {
  return table().codes;
}

AreaYears years_of_area(const std::string& six_digits) {
  return table().years[std::stoul(six_digits)];
}

}  // namespace verify::oracle
