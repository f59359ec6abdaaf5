#pragma once
// Compares the verdicts of the core with those of the oracle.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "check/registry.hpp"
#include "random.hpp"
#include "standards.hpp"
#include "verify/check.hpp"

namespace verify::oracle {

// The number of values for each algorithm: the environment variable VERIFY_ORACLE_VALUES, or a
// million.
extern const int values;

using Standard = Expected (*)(const std::string& text, const std::string& today);
using Maker = void (*)(Random& random, std::string& out);

// One kind of check under test, with the limits of the first field that has it.
class Subject {
public:
  Subject(std::string_view kind, Standard standard);

  // Sets the day of the check, yyyyMMdd.
  void set_today(const std::string& today);

  [[nodiscard]] Expected expected(const std::string& text) const { return standard_(text, today_); }

  // Empty when both give the same verdict on `text`, and every offered fix is right by the
  // standard. `repairs`: also search for fixes, which takes most of the time of an error.
  [[nodiscard]] std::string disagreement(const std::string& text, bool repairs);

  // The report on the last text.
  [[nodiscard]] const FieldReport& report() const { return report_; }

private:
  void judge(std::string_view text, bool repairs);

  const CheckKind* kind_;
  AmountLimits limits_;
  Standard standard_;
  std::string today_;
  Date date_;
  FieldReport report_;
};

// Tries `values` texts of `make`, half of them with a slip from `alphabet`. Returns how many were
// not refused, so that a test can check that it tried right and wrong texts.
int hold(Subject& subject, std::uint64_t seed, Maker make, std::string_view alphabet);

struct Slips {
  int tried = 0;
  int undetected = 0;
};

// Tries every wrong character of `alphabet` and every swap of neighbours in right texts of `make`.
// A slip that the standard detects must be refused; a slip that it cannot detect must not be.
Slips hold_slips(Subject& subject, std::uint64_t seed, Maker make, std::string_view alphabet);

}  // namespace verify::oracle
