#pragma once
// Lookups in the lists of tables.cpp, and the years in which an area code was in use.

#include <string>

namespace verify::oracle {

[[nodiscard]] bool is_province(const std::string& two_digits);  // Taiwan's 71 included
[[nodiscard]] bool is_credit_code_prefix(const std::string& two_characters);
[[nodiscard]] bool is_numeric_country(const std::string& three_digits);
[[nodiscard]] bool is_alpha_country(const std::string& three_letters);

// What the table says about an area code; `last` 0: still in use, or not known.
struct AreaYears {
  bool known = false;
  int last = 0;
};

[[nodiscard]] AreaYears years_of_area(const std::string& six_digits);

}  // namespace verify::oracle
