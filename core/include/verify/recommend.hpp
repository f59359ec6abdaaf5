#pragma once
// Ranks the methods that this applicant can use and says why each other one is slower or
// impossible.
//
//   const Recommendation best = recommend(pack, facts, now);
//   best.methods[0].method->id;   // "personal.wechat_scan"
//
// The same pack, facts and now give the same answer on every machine.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "verify/facts.hpp"
#include "verify/rule_pack.hpp"
#include "verify/time.hpp"
#include "verify/words.hpp"

namespace verify {

// eligible: every requirement is met; unknown: one is still unknown; ineligible: one is known to be
// unmet.
enum class Status : std::uint8_t { eligible, unknown, ineligible };

template <>
struct Words<Status> {
  static constexpr auto table = words<Status::ineligible>("eligible", "unknown", "ineligible");
};

enum class ReasonEffect : std::uint8_t { in_favour, against, unknown };

template <>
struct Words<ReasonEffect> {
  static constexpr auto table = words<ReasonEffect::unknown>("for", "against", "unknown");
};

struct Reason {
  std::string_view code;  // of the requirement or consideration
  ReasonEffect effect = ReasonEffect::in_favour;
  std::optional<FactSlot> fact;  // the fact it rests on, when it is a single one
  std::string_view message;      // key of its text
};

// When a method would be finished, if it were submitted now.
struct Eta {
  int min = 0;
  int max = 0;
  EtaUnit unit = EtaUnit::minute;
  Instant earliest;
  Instant latest;
  bool estimated = false;  // a year without a published calendar is involved
  const std::vector<std::string>* basis = nullptr;  // ids of the pack's claims
};

// Everything to say about one method. Pointers point into the pack, which must outlive this.
struct MethodAdvice {
  const Method* method = nullptr;
  int rank = 0;  // 1 is best
  Status status = Status::unknown;
  Eta eta;
  std::vector<Reason> reasons;
  // Facts that would make it possible or faster: what it waits for, and what puts it behind slower
  // methods.
  std::vector<FactSlot> would_unlock;
};

struct BlockerAdvice {
  const Blocker* blocker = nullptr;
  std::optional<Date> possible_from;  // when waiting is the way out
};

struct Recommendation {
  // The first eligible one; none while a blocker stands or nothing is eligible.
  const Method* recommended = nullptr;
  // Of the applicant's account type (of both while it is unknown), best first.
  std::vector<MethodAdvice> methods;
  std::vector<BlockerAdvice> blockers;
  const Question* next_question = nullptr;
};

// `unanswerable`: a bit per fact that the applicant was asked about and does not know; it is not
// asked again.
[[nodiscard]] Recommendation recommend(const RulePack& pack, const Facts& facts, Instant now,
                                       std::uint64_t unanswerable = 0);

// The question to ask next, so that as few as possible are asked on average; none when no answers
// could change what is recommended or what stands in the way.
[[nodiscard]] const Question* next_question(const RulePack& pack, const Facts& facts, Instant now,
                                            std::uint64_t unanswerable = 0);

// The latest that a method takes, in minutes; a working day counts as a whole day. The ranking
// compares this.
[[nodiscard]] int worst_case_minutes(const EtaRule& eta) noexcept;

// When it would be finished if it were submitted at `now`. The rule must outlive the result.
[[nodiscard]] Eta eta_from(const RulePack& pack, const EtaRule& rule, Instant now) noexcept;

// Three-valued value of a compiled condition.
[[nodiscard]] Truth evaluate(const RulePack& pack, ConditionIndex condition, const Facts& facts,
                             const Date& today);

}  // namespace verify
