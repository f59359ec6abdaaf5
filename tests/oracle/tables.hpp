#pragma once
// Lookups in the lists of tables.cpp, and the years in which an area code was in use.

#include <string>

namespace verify::oracle {

[[nodiscard]] bool is_province(const std::string& two_digits);  // Taiwan's 71 included
[[nodiscard]] bool is_credit_code_prefix(const std::string& two_characters);
[[nodiscard]] bool is_numeric_country(const std::string& three_digits);
[[nodiscard]] bool is_alpha_country(const std::string& three_letters);

// The years in which an area code was in use; `last` 0: it is still in use.
struct AreaYears {
  int first = 0;
  int last = 0;
};

// `first` is 0 when the code was never used.
[[nodiscard]] AreaYears years_of_area(const std::string& six_digits);

}  // namespace verify::oracle
