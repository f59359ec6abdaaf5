#pragma once
// What is known when the program starts: files of facts and of fields.

#include <string>
#include <variant>

#include "verify/check.hpp"
#include "verify/facts.hpp"
#include "verify/rule_pack.hpp"

namespace verify::desktop {

struct Given {
  Facts facts;
  FieldTexts texts;
};

// Reads the files; an empty path gives nothing. Otherwise says what is wrong, a line a file, and
// nothing of what a person may have typed.
[[nodiscard]] std::variant<Given, std::string> read_given(const RulePack& pack,
                                                          const std::string& facts_path,
                                                          const std::string& fields_path);

}  // namespace verify::desktop
