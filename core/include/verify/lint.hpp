#pragma once
// Finds what is suspicious about rules that load: a method that nobody can reach, a condition that
// is never true, a missing translation. It is slow and thorough. Only the command line and tests
// use it, never a browser.
//
//   for (const Finding& finding : lint({pack, languages, &failures})) print(finding.fault.pointer);

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "verify/explain.hpp"
#include "verify/fault.hpp"
#include "verify/message.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

struct LintInput {
  const RulePack& pack;
  std::span<const Catalogue> languages = {};    // the first is the original of the others
  const FailureDictionary* failures = nullptr;  // if given, `languages` must have its texts
};

struct Finding {
  std::string document;   // "pack", "failures", or a language as "messages/<locale>"
  bool is_error = false;  // the rules do not do what they say; false: a warning
  Fault fault;            // its pointer points into that document
};

// True for the key of a text that is about a provider's own rules: a pack that carries texts must
// have it. The wizard's own texts, those of issues and of fields can be missing in a pack.
[[nodiscard]] bool belongs_to_pack(std::string_view key) noexcept;

// Everything that was found, in the order of the documents. The same input gives the same list.
[[nodiscard]] std::vector<Finding> lint(const LintInput& input);

}  // namespace verify
