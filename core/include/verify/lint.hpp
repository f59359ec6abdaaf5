#pragma once
// What is suspicious about rules that load: a method that nobody can reach, a condition that never
// holds, a missing translation. Slow and thorough, for the command line and for tests; nothing in a
// browser runs it.
//
//   for (const Finding& finding : lint({pack, languages, &failures})) print(finding.fault.pointer);

#include <span>
#include <string>
#include <vector>

#include "verify/explain.hpp"
#include "verify/fault.hpp"
#include "verify/message.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

struct LintInput {
  const RulePack& pack;
  std::span<const Catalogue> languages = {};    // the first is what the others translate
  const FailureDictionary* failures = nullptr;  // with its texts in `languages`, when it is given
};

struct Finding {
  std::string document;   // "pack", "failures", or a language as "messages/<locale>"
  bool is_error = false;  // the rules do not do what they say; otherwise a warning
  Fault fault;            // its pointer is one into that document
};

// Everything that was found, in the order of the documents. The same input gives the same list.
[[nodiscard]] std::vector<Finding> lint(const LintInput& input);

}  // namespace verify
