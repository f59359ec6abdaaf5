#pragma once
// The rules a second time, slow and obvious: reads the rule pack's JSON itself and shares nothing
// with the core but the three truths' names.

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace verify::slow {

using Json = nlohmann::json;

// What is known about an applicant: fact → value. Whatever is not in it is unknown.
using Known = std::map<std::string, Json>;

struct Advice {
  std::string method;
  std::string status;                     // eligible, unknown, ineligible
  std::vector<std::string> reasons;       // "<code> <for|against|unknown> <fact>"
  std::vector<std::string> would_unlock;  // facts
};

struct Answer {
  std::string recommended;      // empty: none
  std::vector<Advice> methods;  // best first
  std::vector<std::string> blockers;
};

// One line a thing, to compare and to print.
[[nodiscard]] std::string to_text(const Answer& answer);

// The pack as it lies in the repository.
[[nodiscard]] const Json& pack();

// Three-valued: "yes", "no" or "unknown". Dates are texts, yyyy-MM-dd.
[[nodiscard]] std::string holds(const Json& condition, const Known& known,
                                const std::string& today);

[[nodiscard]] Answer recommend(const Known& known, const std::string& today);

// The facts that a condition names.
[[nodiscard]] std::vector<std::string> facts_in(const Json& condition);

// Every value of a fact that makes a difference somewhere: all choices, both truths, and on either
// side of each number or date that a condition of the pack compares it with.
[[nodiscard]] std::vector<Json> values_of(const std::string& fact, const std::string& today);

// The date `days` later, or earlier.
[[nodiscard]] std::string shifted(const std::string& date, int days);

}  // namespace verify::slow
