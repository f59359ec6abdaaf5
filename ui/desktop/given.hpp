#pragma once
// The data that is given at the start: a file of facts and a file of fields.

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

// Reads the files; an empty path means no data. On failure returns the errors, one line per file,
// without any text that a person may have typed.
[[nodiscard]] std::variant<Given, std::string> read_given(const RulePack& pack,
                                                          const std::string& facts_path,
                                                          const std::string& fields_path);

}  // namespace verify::desktop
