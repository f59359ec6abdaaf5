#pragma once
// The ranking as plain numbers. `recommend` adds explanations to it; `next_question` computes it
// for every possible answer.

#include <array>
#include <cstdint>

#include "verify/recommend.hpp"

namespace verify {

inline constexpr std::size_t max_methods = 32;
inline constexpr std::size_t max_blockers = 32;

struct MethodDecision {
  std::uint8_t method = 0;  // index into the pack's methods
  Status status = Status::unknown;
  bool demoted = false;
  bool advised_against = false;  // demoted by what a source says
  std::uint32_t met = 0;         // a bit per requirement
  std::uint32_t unmet = 0;
  // A bit per consideration that is known to be true; for a demoted method none in its favour.
  std::uint32_t considered = 0;
};

struct Decision {
  std::array<MethodDecision, max_methods> methods{};  // ranked
  std::size_t method_count = 0;
  std::uint32_t blockers = 0;  // a bit per blocker that is known to apply
  int recommended = -1;        // index into the pack's methods
};

// True when `candidate` would be recommended before `leader` if all its unknown requirements were
// met.
[[nodiscard]] bool would_lead(const RulePack& pack, const MethodDecision& candidate,
                              const MethodDecision& leader) noexcept;

[[nodiscard]] Decision decide(const RulePack& pack, const Facts& facts, const Date& today) noexcept;

}  // namespace verify
