#pragma once
// A second, slow and obvious implementation of the rules. It reads the JSON of the rule pack
// itself, and shares nothing with the core except the names of the three truths.

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace verify::slow {

using Json = nlohmann::json;

// What is known about an applicant: fact → value. A fact that is not in it is unknown.
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

// The answer as lines, to compare and to print it.
[[nodiscard]] std::string to_text(const Answer& answer);

// The pack in the repository.
[[nodiscard]] const Json& pack();

// Three-valued: "yes", "no" or "unknown". Dates are texts, yyyy-MM-dd.
[[nodiscard]] std::string holds(const Json& condition, const Known& known,
                                const std::string& today);

[[nodiscard]] Answer recommend(const Known& known, const std::string& today);

// The facts that a condition uses.
[[nodiscard]] std::vector<std::string> facts_in(const Json& condition);

// Every value of a fact that can make a difference: all choices, true and false, and the values on
// both sides of each number or date that a condition of the pack compares it with.
[[nodiscard]] std::vector<Json> values_of(const std::string& fact, const std::string& today);

// The date `days` later, or earlier.
[[nodiscard]] std::string shifted(const std::string& date, int days);

}  // namespace verify::slow
