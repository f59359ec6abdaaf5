#include "fuzzing.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace verify::fuzz {

void expect(bool kept, std::string_view promise, std::string_view about) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s (%s)\n", std::string(promise).c_str(),
               std::string(about).c_str());
  std::abort();
}

const RulePack& pack() {
  static const LoadedPack loaded = builtin_pack();
  expect(loaded.pack.has_value(), "the built-in pack loads");
  return *loaded.pack;
}

const FailureDictionary& failures() {
  static const LoadedFailures loaded = builtin_failures(pack());
  expect(loaded.dictionary.has_value(), "the built-in failure dictionary loads");
  return *loaded.dictionary;
}

}  // namespace verify::fuzz
