#pragma once
// What every fuzz target is made of: a function that takes any bytes, and promises that it holds
// the rules to.
//
// With VERIFY_FUZZ libFuzzer calls it with inputs that it invents; otherwise ctest calls it with
// the corpus.

#include <string_view>

#include "verify/explain.hpp"
#include "verify/rule_pack.hpp"

namespace verify::fuzz {

// Defined by each target. Ends the process when a promise is broken.
void fuzz(std::string_view input);

// Ends the process unless `kept`, naming the promise and what it is about.
void expect(bool kept, std::string_view promise, std::string_view about = {});

// The built-in ones, read once.
[[nodiscard]] const RulePack& pack();
[[nodiscard]] const FailureDictionary& failures();

}  // namespace verify::fuzz
