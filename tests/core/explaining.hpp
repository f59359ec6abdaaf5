#pragma once
// Helpers for the tests of explanations: the built-in dictionary, and tables in files.

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "builtin.hpp"
#include "verify/explain.hpp"

namespace verify::test {

inline const FailureDictionary& dictionary() {
  static const LoadedFailures loaded = builtin_failures(pack());
  REQUIRE(loaded.faults.empty());
  return *loaded.dictionary;
}

// The ids of the failures that were found, best first.
inline std::vector<std::string> ids(const std::vector<FailureMatch>& matches) {
  std::vector<std::string> out;
  for (const FailureMatch& match : matches)
    out.push_back(match.failure->id);
  return out;
}

inline std::string best(const std::vector<FailureMatch>& matches) {
  return matches.empty() ? std::string() : matches.front().failure->id;
}

// The rows of a file with four columns and a heading; only the third column may contain commas.
struct FileRow {
  std::string first, second, third, fourth;
};

inline std::vector<FileRow> rows_of(const std::string& name) {
  std::ifstream file(std::string(VERIFY_SOURCE_DIR "/tests/") + name);
  REQUIRE_MESSAGE(file.good(), name);
  std::vector<FileRow> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::size_t one = line.find(',');
    const std::size_t two = line.find(',', one + 1);
    const std::size_t last = line.rfind(',');
    REQUIRE_MESSAGE((two != std::string::npos && two < last), line);
    rows.push_back({line.substr(0, one), line.substr(one + 1, two - one - 1),
                    line.substr(two + 1, last - two - 1), line.substr(last + 1)});
  }
  return rows;
}

}  // namespace verify::test
