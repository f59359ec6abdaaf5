#include "decide/decision.hpp"

#include <algorithm>
#include <tuple>

#include "decide/stages.hpp"
#include "small_sort.hpp"

namespace verify {

namespace {

void judge_requirements(const RulePack& pack, const Method& method, const Facts& facts,
                        const Date& today, MethodDecision& decision) noexcept {
  bool open = false;
  for (std::size_t i = 0; i < method.requirements.size(); ++i) {
    const Requirement& requirement = method.requirements[i];
    const Truth truth = evaluate(pack, requirement.condition, facts, today);
    if (truth == Truth::yes) decision.met |= std::uint32_t{1} << i;
    if (truth == Truth::no) decision.unmet |= std::uint32_t{1} << i;
    open = open || (truth == Truth::unknown && !requirement.assume_met);
  }
  if (decision.unmet != 0) {
    decision.status = Status::ineligible;
  } else {
    decision.status = open ? Status::unknown : Status::eligible;
  }
}

void judge_considerations(const RulePack& pack, const Method& method, const Facts& facts,
                          const Date& today, MethodDecision& decision) noexcept {
  std::uint32_t in_favour = 0;
  for (std::size_t i = 0; i < method.considerations.size(); ++i) {
    const Consideration& consideration = method.considerations[i];
    if (evaluate(pack, consideration.condition, facts, today) != Truth::yes) continue;
    const std::uint32_t bit = std::uint32_t{1} << i;
    decision.considered |= bit;
    if (consideration.in_favour) in_favour |= bit;
    decision.demoted = decision.demoted || consideration.demotes;
    decision.advised_against =
        decision.advised_against || (consideration.demotes && !consideration.inference);
  }
  // What the sources advise against is not praised at the same time.
  if (decision.demoted) decision.considered &= ~in_favour;
}

// Ranks methods that are possible before impossible ones, those that the sources advise against
// behind others, then demoted ones behind others, then by the shortest worst case; then eligible
// before unknown, recommended by the provider, shortest best case and least effort. Equal methods
// keep the order of the pack.
auto rank_key(const RulePack& pack, const MethodDecision& decision) noexcept {
  const Method& method = pack.methods[decision.method];
  return std::tuple{decision.status == Status::ineligible,
                    decision.advised_against,
                    decision.demoted,
                    worst_case(method),
                    decision.status,
                    !method.provider_recommended,
                    best_case(method),
                    method.effort,
                    decision.method};
}

// Puts the recommended method first, even if a method that may be faster is still unknown. A
// method that the sources advise against waits until no other one is possible.
void put_recommended_first(Decision& decision) noexcept {
  const auto begin = decision.methods.begin();
  const auto end = begin + static_cast<std::ptrdiff_t>(decision.method_count);
  const auto first = std::find_if(
      begin, end, [](const MethodDecision& method) { return method.status == Status::eligible; });
  if (first == end || (first->advised_against && !begin->advised_against)) return;
  if (decision.blockers == 0) decision.recommended = first->method;
  std::rotate(begin, first, first + 1);
}

}  // namespace

bool would_lead(const RulePack& pack, const MethodDecision& candidate,
                const MethodDecision& leader) noexcept {
  MethodDecision met = candidate;
  met.status = Status::eligible;
  return rank_key(pack, met) < rank_key(pack, leader);
}

Decision decide(const RulePack& pack, const Facts& facts, const Date& today) noexcept {
  Decision decision;
  const bool knows_type = facts.is_known(pack.account_type_slot);
  const std::int32_t type = facts.values[pack.account_type_slot];
  for (std::size_t i = 0; i < pack.methods.size(); ++i) {
    const Method& method = pack.methods[i];
    if (knows_type && method.account_type != type) continue;
    MethodDecision& entry = decision.methods[decision.method_count++];
    entry.method = static_cast<std::uint8_t>(i);
    judge_requirements(pack, method, facts, today, entry);
    judge_considerations(pack, method, facts, today, entry);
    // While the account type is unknown, no method can be eligible.
    if (!knows_type && entry.status == Status::eligible) entry.status = Status::unknown;
  }
  for (std::size_t i = 0; i < pack.blockers.size(); ++i) {
    const Truth truth = evaluate(pack, pack.blockers[i].condition, facts, today);
    if (truth == Truth::yes) decision.blockers |= std::uint32_t{1} << i;
  }
  const auto begin = decision.methods.begin();
  small_sort(begin, begin + static_cast<std::ptrdiff_t>(decision.method_count),
             [&](const MethodDecision& a, const MethodDecision& b) {
               return rank_key(pack, a) < rank_key(pack, b);
             });
  put_recommended_first(decision);
  return decision;
}

}  // namespace verify
