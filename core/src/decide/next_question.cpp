#include "decide/decision.hpp"

namespace verify {

namespace {

// A set of facts, a bit per slot.
using Slots = std::uint64_t;

constexpr Slots bit(FactSlot slot) noexcept {
  return Slots{1} << slot;
}

int count(Slots slots) noexcept {
  int found = 0;
  for (; slots != 0; slots &= slots - 1)
    ++found;
  return found;
}

std::int32_t answer_count(const FactDefinition& fact) noexcept {
  return fact.type == FactType::boolean ? 2 : static_cast<std::int32_t>(fact.choices.size());
}

// The questions that one applicant may still be asked.
class Inquiry {
public:
  Inquiry(const RulePack& pack, const Date& today, Slots unanswerable) noexcept
      : pack_(pack), today_(today), unanswerable_(unanswerable) {}

  // The questions whose answers may change the recommendation or the blockers.
  [[nodiscard]] Slots open(const Facts& facts, const Decision& decision) const noexcept;

  // For every possible answer to `question`, counts the questions that would still be open; returns
  // the sum of these counts.
  [[nodiscard]] int left_after(const Question& question, const Facts& facts) const noexcept;

  [[nodiscard]] bool may_ask_now(const Question& question, const Facts& facts) const noexcept {
    return may_ask(question, facts) == Truth::yes;
  }

private:
  // Unknown: it depends on the answer to another question.
  [[nodiscard]] Truth may_ask(const Question& question, const Facts& facts) const noexcept;
  [[nodiscard]] Slots askable(const Facts& facts) const noexcept;
  [[nodiscard]] Slots open_of(const MethodDecision& decision, const Facts& facts,
                              Slots askable) const noexcept;
  // True if the blocker applies to some account type, whatever else is unknown.
  [[nodiscard]] bool account_type_decides(const Blocker& blocker,
                                          const Facts& facts) const noexcept;
  [[nodiscard]] bool is_open(ConditionIndex condition, const Facts& facts) const noexcept {
    return evaluate(pack_, condition, facts, today_) == Truth::unknown;
  }

  const RulePack& pack_;
  const Date& today_;
  Slots unanswerable_;
};

Truth Inquiry::may_ask(const Question& question, const Facts& facts) const noexcept {
  const bool is_out = question.on_request || facts.is_known(question.fact) ||
                      (unanswerable_ & bit(question.fact)) != 0;
  return is_out ? Truth::no : evaluate(pack_, question.condition, facts, today_);
}

Slots Inquiry::askable(const Facts& facts) const noexcept {
  Slots slots = 0;
  for (const Question& question : pack_.questions) {
    if (may_ask(question, facts) != Truth::no) slots |= bit(question.fact);
  }
  return slots;
}

Slots Inquiry::open_of(const MethodDecision& decision, const Facts& facts,
                       Slots askable) const noexcept {
  const Method& method = pack_.methods[decision.method];
  Slots open = 0;
  for (std::size_t i = 0; i < method.requirements.size(); ++i) {
    if ((((decision.met | decision.unmet) >> i) & 1U) != 0) continue;
    const Slots answers = method.requirements[i].slots & askable;
    // No question can tell whether this requirement is met, so other questions are useless.
    if (answers == 0 && !method.requirements[i].assume_met) return 0;
    open |= answers;
  }
  for (const Consideration& consideration : method.considerations) {
    const Slots answers = consideration.slots & askable;
    if (consideration.demotes && answers != 0 && is_open(consideration.condition, facts))
      open |= answers;
  }
  return open;
}

bool Inquiry::account_type_decides(const Blocker& blocker, const Facts& facts) const noexcept {
  Facts answered = facts;
  const FactSlot slot = pack_.account_type_slot;
  for (std::int32_t type = 0; type < answer_count(pack_.facts[slot]); ++type) {
    answered.set(slot, type);
    if (evaluate(pack_, blocker.condition, answered, today_) == Truth::yes) return true;
  }
  return false;
}

Slots Inquiry::open(const Facts& facts, const Decision& decision) const noexcept {
  const Slots may = askable(facts);
  const Slots account_type = may & bit(pack_.account_type_slot);
  Slots open = 0;
  for (const Blocker& blocker : pack_.blockers) {
    if (!is_open(blocker.condition, facts)) continue;
    open |= blocker.slots & may & ~account_type;
    if (account_type != 0 && account_type_decides(blocker, facts)) open |= account_type;
  }
  // While a blocker applies, nothing else depends on an answer.
  if (decision.blockers != 0) return open;
  open |= account_type;
  const MethodDecision& first = decision.methods[0];
  const bool has_leader = first.status == Status::eligible;
  for (std::size_t i = 0; i < decision.method_count; ++i) {
    const MethodDecision& method = decision.methods[i];
    const bool contends =
        method.status == Status::unknown && (!has_leader || would_lead(pack_, method, first));
    if (contends || (has_leader && i == 0)) open |= open_of(method, facts, may);
  }
  return open;
}

int Inquiry::left_after(const Question& question, const Facts& facts) const noexcept {
  int left = 0;
  Facts answered = facts;
  for (std::int32_t answer = 0; answer < answer_count(pack_.facts[question.fact]); ++answer) {
    answered.set(question.fact, answer);
    left += count(open(answered, decide(pack_, answered, today_)));
  }
  return left;
}

}  // namespace

// Chooses the account type first, because it decides which methods exist; then the question that
// leaves the fewest questions open on average. Of two equally good questions, the first one in the
// pack is chosen.
const Question* next_question(const RulePack& pack, const Facts& facts, Instant now,
                              std::uint64_t unanswerable) {
  const Date today = date_in(pack.time_zone, now);
  const Inquiry inquiry(pack, today, unanswerable);
  const Slots open = inquiry.open(facts, decide(pack, facts, today));
  const Question* best = nullptr;
  int best_left = 0;
  for (const Question& question : pack.questions) {
    if ((open & bit(question.fact)) == 0 || !inquiry.may_ask_now(question, facts)) continue;
    if (question.fact == pack.account_type_slot) return &question;
    const int left = inquiry.left_after(question, facts);
    // Compares the averages (left / number of answers) without a division.
    const bool is_better =
        best == nullptr || left * answer_count(pack.facts[best->fact]) <
                               best_left * answer_count(pack.facts[question.fact]);
    if (!is_better) continue;
    best = &question;
    best_left = left;
  }
  return best;
}

}  // namespace verify
