// The published table of area codes, read from the file itself: code, first year, last year. A
// prefecture as a whole (00), its districts together (01) and its town (20) are known, too.

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
      const std::string last = line.substr(line.rfind(',') + 1);
      out.codes.push_back(code);
      out.years[std::stoul(code)] = {true, last.empty() ? 0 : std::stoi(last)};
      for (const char* whole : {"00", "01", "20"})
        out.years[std::stoul(code.substr(0, 4) + whole)].known = true;
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
