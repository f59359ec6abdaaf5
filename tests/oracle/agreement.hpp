#pragma once
// Holds the core's verdicts against the oracle's.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "check/registry.hpp"
#include "random.hpp"
#include "standards.hpp"
#include "verify/check.hpp"

namespace verify::oracle {

// How many values each algorithm is tried with: what the environment's VERIFY_ORACLE_VALUES says,
// or a million.
extern const int values;

using Standard = Expected (*)(const std::string& text, const std::string& today);
using Maker = void (*)(Random& random, std::string& out);

// One field under test.
class Subject {
public:
  Subject(std::string_view kind, Standard standard);

  // Judges on a day, yyyyMMdd.
  void set_today(const std::string& today);

  [[nodiscard]] Expected expected(const std::string& text) const { return standard_(text, today_); }

  // Empty when both say the same of `text`, and every fix that is offered is right by the standard.
  // `repairs`: look for fixes, which takes most of an error's time.
  [[nodiscard]] std::string disagreement(const std::string& text, bool repairs);

  // Of the text last judged.
  [[nodiscard]] const FieldReport& report() const { return report_; }

private:
  void judge(std::string_view text, bool repairs);

  const CheckKind* kind_;
  Standard standard_;
  std::string today_;
  Date date_;
  FieldReport report_;
};

// Tries `values` texts of `make`, half of them with a slip made of `alphabet`. Returns how many
// were not refused, so that a test can tell that it tried both.
int hold(Subject& subject, std::uint64_t seed, Maker make, std::string_view alphabet);

struct Slips {
  int tried = 0;
  int undetected = 0;
};

// Every wrong character of `alphabet` and every swap of neighbours in texts of `make` that are
// right: what the standard detects must be refused, and what it cannot detect must not be.
Slips hold_slips(Subject& subject, std::uint64_t seed, Maker make, std::string_view alphabet);

}  // namespace verify::oracle
