#include "verify/recommend.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "decide/decision.hpp"

namespace verify {

namespace {

std::optional<FactSlot> single_slot(std::uint64_t slots) noexcept {
  if (slots == 0 || (slots & (slots - 1)) != 0) return std::nullopt;
  FactSlot slot = 0;
  while (((slots >> slot) & 1U) == 0)
    ++slot;
  return slot;
}

Reason requirement_reason(const Requirement& requirement, Truth truth) {
  constexpr std::array<ReasonEffect, 3> effects{ReasonEffect::against, ReasonEffect::in_favour,
                                                ReasonEffect::unknown};
  const auto index = static_cast<std::size_t>(truth);
  return {requirement.code, effects[index], single_slot(requirement.slots),
          requirement.messages[index]};
}

Reason consideration_reason(const Consideration& consideration) {
  // What only we conclude is not certain.
  const ReasonEffect effect = consideration.in_favour   ? ReasonEffect::in_favour
                              : consideration.inference ? ReasonEffect::unknown
                                                        : ReasonEffect::against;
  return {consideration.code, effect, single_slot(consideration.slots), consideration.message};
}

// Adds a fact unless it is in the list already.
void add_slot(FactSlot slot, std::vector<FactSlot>& out) {
  if (std::find(out.begin(), out.end(), slot) == out.end()) out.push_back(slot);
}

struct Situation {
  const Facts& facts;
  Date today;
};

// Adds the facts because of which the truth of a condition is not `wanted`.
void add_obstacles(const RulePack& pack, ConditionIndex condition, const Situation& situation,
                   Truth wanted, std::vector<FactSlot>& out) {
  if (evaluate(pack, condition, situation.facts, situation.today) == wanted) return;
  const ConditionNode& node = pack.conditions[condition];
  if (node.op == Operator::all || node.op == Operator::any || node.op == Operator::negation) {
    const Truth of_children = node.op == Operator::negation ? !wanted : wanted;
    for (std::uint16_t i = 0; i < node.child_count; ++i) {
      const auto child = static_cast<ConditionIndex>(node.first_child + i);
      add_obstacles(pack, child, situation, of_children, out);
    }
  } else {
    add_slot(node.slot, out);
  }
}

// The facts that its unmet or unknown requirements depend on, and the facts that put it behind
// slower methods. A requirement that is assumed to be met adds none while it is unknown.
std::vector<FactSlot> obstacles(const RulePack& pack, const MethodDecision& decision,
                                const Situation& situation) {
  std::vector<FactSlot> out;
  const Method& method = pack.methods[decision.method];
  for (std::size_t i = 0; i < method.requirements.size(); ++i) {
    const Requirement& requirement = method.requirements[i];
    const bool unmet = ((decision.unmet >> i) & 1U) != 0;
    if (unmet || !requirement.assume_met)
      add_obstacles(pack, requirement.condition, situation, Truth::yes, out);
  }
  for (const Consideration& consideration : method.considerations) {
    const bool demotes =
        consideration.demotes &&
        evaluate(pack, consideration.condition, situation.facts, situation.today) == Truth::yes;
    if (demotes) add_obstacles(pack, consideration.condition, situation, Truth::no, out);
  }
  return out;
}

MethodAdvice advice_for(const RulePack& pack, const MethodDecision& decision, const Facts& facts,
                        Instant now) {
  MethodAdvice advice;
  const Method& method = pack.methods[decision.method];
  advice.method = &method;
  advice.status = decision.status;
  advice.eta = eta_from(pack, method, now);
  for (std::size_t i = 0; i < method.requirements.size(); ++i) {
    const bool met = ((decision.met >> i) & 1U) != 0;
    const bool unmet = ((decision.unmet >> i) & 1U) != 0;
    const Truth truth = met ? Truth::yes : unmet ? Truth::no : Truth::unknown;
    advice.reasons.push_back(requirement_reason(method.requirements[i], truth));
  }
  for (std::size_t i = 0; i < method.considerations.size(); ++i) {
    if (((decision.considered >> i) & 1U) == 0) continue;
    advice.reasons.push_back(consideration_reason(method.considerations[i]));
  }
  advice.would_unlock = obstacles(pack, decision, {facts, date_in(pack.time_zone, now)});
  return advice;
}

BlockerAdvice advice_for(const RulePack& pack, const Blocker& blocker, const Facts& facts) {
  BlockerAdvice advice{&blocker, std::nullopt};
  if (blocker.waits_for && facts.is_known(*blocker.waits_for)) {
    // A host may set any number, so the sum is limited to valid days.
    const std::int64_t day =
        std::int64_t{facts.values[*blocker.waits_for]} + pack.policy.change_interval_days;
    constexpr std::int64_t last_day = std::numeric_limits<std::int32_t>::max();
    advice.possible_from = from_days(static_cast<std::int32_t>(std::min(day, last_day)));
  }
  return advice;
}

}  // namespace

Recommendation recommend(const RulePack& pack, const Facts& facts, Instant now,
                         std::uint64_t unanswerable) {
  const Decision decision = decide(pack, facts, date_in(pack.time_zone, now));
  Recommendation result;
  if (decision.recommended >= 0) {
    result.recommended = &pack.methods[static_cast<std::size_t>(decision.recommended)];
  }
  result.methods.reserve(decision.method_count);
  for (std::size_t i = 0; i < decision.method_count; ++i) {
    result.methods.push_back(advice_for(pack, decision.methods[i], facts, now));
    result.methods.back().rank = static_cast<int>(i) + 1;
  }
  for (std::size_t i = 0; i < pack.blockers.size(); ++i) {
    if (((decision.blockers >> i) & 1U) == 0) continue;
    result.blockers.push_back(advice_for(pack, pack.blockers[i], facts));
  }
  result.next_question = next_question(pack, facts, now, unanswerable);
  return result;
}

}  // namespace verify
