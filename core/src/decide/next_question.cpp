#include "decide/decision.hpp"

namespace verify {

namespace {

// How much an answer may move, weighed so that a new recommendation, and a fast one most of all, outweighs the rest.
constexpr int weight_fast_recommendation = 16;
constexpr int weight_recommendation = 8;
constexpr int weight_blocker = 8;
constexpr int fast_minutes = 24 * 60;

int status_changes(const RulePack& pack, const Decision& before, const Decision& after) noexcept {
  std::array<Status, max_methods> old_status{};
  for (std::size_t i = 0; i < before.method_count; ++i) {
    old_status[before.methods[i].method] = before.methods[i].status;
  }
  int changes = 0;
  for (std::size_t i = 0; i < after.method_count; ++i) {
    const MethodDecision& method = after.methods[i];
    if (method.method < pack.methods.size() && old_status[method.method] != method.status)
      ++changes;
  }
  return changes;
}

struct Impact {
  int score = 0;
  bool decides = false;  // the recommendation, a blocker or the choice of methods may change
};

Impact impact_of_answer(const RulePack& pack, const Decision& before, Facts facts, FactSlot slot,
                        std::int32_t answer, const Date& today) noexcept {
  facts.set(slot, answer);
  const Decision after = decide(pack, facts, today);
  Impact impact;
  if (after.recommended != before.recommended) {
    const bool fast =
        after.recommended >= 0 &&
        worst_case_minutes(pack.methods[static_cast<std::size_t>(after.recommended)].eta) <
            fast_minutes;
    impact.score += fast ? weight_fast_recommendation : weight_recommendation;
    impact.decides = true;
  }
  if (after.blockers != before.blockers) {
    impact.score += weight_blocker;
    impact.decides = true;
  }
  if (after.method_count != before.method_count) {
    impact.score += weight_recommendation;
    impact.decides = true;
  }
  impact.score += status_changes(pack, before, after);
  return impact;
}

std::int32_t answer_count(const FactDefinition& fact) noexcept {
  if (fact.type == FactType::boolean) return 2;
  return fact.type == FactType::choice ? static_cast<std::int32_t>(fact.choices.size()) : 0;
}

}  // namespace

const Question* next_question(const RulePack& pack, const Facts& facts, Instant now,
                              std::uint64_t unanswerable) {
  const Date today = date_in_shanghai(now);
  const Decision before = decide(pack, facts, today);
  const Question* best = nullptr;
  int best_score = 0;
  for (const Question& question : pack.questions) {
    if (question.on_request || facts.is_known(question.fact)) continue;
    if (((unanswerable >> question.fact) & 1U) != 0) continue;
    if (evaluate(pack, question.condition, facts, today) != Truth::yes) continue;
    Impact total;
    for (std::int32_t answer = 0; answer < answer_count(pack.facts[question.fact]); ++answer) {
      const Impact impact = impact_of_answer(pack, before, facts, question.fact, answer, today);
      total.score += impact.score;
      total.decides = total.decides || impact.decides;
    }
    if (!total.decides || total.score <= best_score) continue;
    best = &question;
    best_score = total.score;
  }
  return best;
}

}  // namespace verify
