#pragma once
// The parts of every fuzz target: a function that takes any bytes, and promises that the rules must
// keep.
//
// With VERIFY_FUZZ libFuzzer calls the function with generated inputs; otherwise ctest calls it
// with the corpus.

#include <string_view>

#include "verify/explain.hpp"
#include "verify/rule_pack.hpp"

namespace verify::fuzz {

// Defined by each target. Ends the process when a promise is broken.
void fuzz(std::string_view input);

// Ends the process unless `kept`, and prints the promise and the subject.
void expect(bool kept, std::string_view promise, std::string_view about = {});

// The built-in pack and dictionary, loaded once.
[[nodiscard]] const RulePack& pack();
[[nodiscard]] const FailureDictionary& failures();

}  // namespace verify::fuzz
