#pragma once
// Helpers for most tests: the built-in pack, a fixed time, and facts in one line.

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <utility>

#include "verify/facts.hpp"
#include "verify/rule_pack.hpp"
#include "verify/time.hpp"

namespace verify::test {

inline const RulePack& pack() {
  static const LoadedPack loaded = builtin_pack();
  REQUIRE(loaded.faults.empty());
  return *loaded.pack;
}

// Friday evening before a weekend: 2026-11-27 18:30 in Shanghai.
inline Instant friday_evening() {
  return *parse_instant("2026-11-27T18:30:00+08:00");
}

inline Facts facts(std::initializer_list<std::pair<const char*, FactValue>> values) {
  Facts out;
  for (const auto& [id, value] : values)
    REQUIRE(set_fact(pack(), out, id, value) == FactError::none);
  return out;
}

}  // namespace verify::test
