// Finds conditions that are always or never true, questions that are never asked, and methods that
// nobody can reach.

#include "decide/decision.hpp"
#include "pack/findings.hpp"
#include "pack/situations.hpp"
#include "verify/recommend.hpp"

namespace verify {

namespace {

constexpr std::string_view fewer_facts = "a condition over fewer facts";

// Tries a condition in every situation.
struct Trial {
  bool was_true = false;
  bool was_false = false;
  bool complete = false;
};

Trial try_out(const RulePack& pack, ConditionIndex condition) {
  Trial trial;
  const Date today = trial_day(pack);
  trial.complete = each_situation(pack, slots_of(pack, condition), 0, [&](const Facts& facts) {
    const Truth truth = evaluate(pack, condition, facts, today);
    trial.was_true = trial.was_true || truth == Truth::yes;
    trial.was_false = trial.was_false || truth == Truth::no;
    return !(trial.was_true && trial.was_false);
  });
  return trial;
}

// True when the condition compares with a limit that nothing reaches: the pack says that it never
// applies, or always, and one that changes the number makes it matter.
bool has_no_limit(const RulePack& pack, const ConditionNode& node) {
  bool found = node.operand == no_limit;
  for (std::uint16_t i = 0; i < node.child_count && !found; ++i)
    found = has_no_limit(pack, pack.conditions[node.first_child + std::size_t{i}]);
  return found;
}

// Reports a condition that is always or never true. The conditions inside it are then not reported.
void check_condition(const RulePack& pack, ConditionIndex condition, const std::string& pointer,
                     Findings& findings) {
  const ConditionNode& node = pack.conditions[condition];
  if (has_no_limit(pack, node)) return;
  const Trial trial = try_out(pack, condition);
  if (!trial.complete) {
    findings.warning("condition.too_complex", pointer, "more than 200000 situations", fewer_facts);
  } else if (!trial.was_true) {
    return findings.error("condition.never", pointer, "never true", "a condition that can hold");
  } else if (!trial.was_false) {
    return findings.error("condition.always", pointer, "always true", "no condition at all");
  }
  for (std::uint16_t i = 0; i < node.child_count; ++i) {
    const auto child = static_cast<ConditionIndex>(node.first_child + i);
    const std::string place =
        node.op == Operator::negation
            ? pointer + "/not"
            : pointer + (node.op == Operator::all ? "/all/" : "/any/") + std::to_string(i);
    check_condition(pack, child, place, findings);
  }
}

// Checks the condition of the item at `pointer`, if it has one.
void check_when(const RulePack& pack, ConditionIndex condition, const std::string& pointer,
                Findings& findings) {
  const ConditionNode& node = pack.conditions[condition];
  const bool absent = node.op == Operator::all && node.child_count == 0;
  if (!absent) check_condition(pack, condition, pointer + "/when", findings);
}

// True when the question is asked in some situation in which its answer is still open.
bool can_be_asked(const RulePack& pack, const Question& question) {
  const std::uint64_t own = std::uint64_t{1} << question.fact;
  const Date today = trial_day(pack);
  bool asked = false;
  const bool complete =
      each_situation(pack, slots_of(pack, question.condition) & ~own, 0, [&](const Facts& facts) {
        asked = evaluate(pack, question.condition, facts, today) == Truth::yes;
        return !asked;
      });
  return asked || !complete;
}

struct Reach {
  bool eligible = false;  // all its requirements are met in some situation
  bool open = false;      // in some such situation there is no blocker
};

Reach reach_of(const RulePack& pack, std::size_t index) {
  std::uint64_t needed = std::uint64_t{1} << pack.account_type_slot;
  std::uint64_t assumed = 0;
  for (const Requirement& requirement : pack.methods[index].requirements)
    (requirement.assume_met ? assumed : needed) |= requirement.slots;
  Reach reach;
  const Date today = trial_day(pack);
  const bool complete = each_situation(pack, needed, assumed & ~needed, [&](const Facts& facts) {
    const Decision decision = decide(pack, facts, today);
    for (std::size_t i = 0; i < decision.method_count; ++i) {
      const MethodDecision& method = decision.methods[i];
      if (method.method != index || method.status != Status::eligible) continue;
      reach.eligible = true;
      reach.open = reach.open || decision.blockers == 0;
    }
    return !reach.open;
  });
  return complete ? reach : Reach{true, true};
}

}  // namespace

void lint_conditions(const RulePack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.questions.size(); ++i)
    check_when(pack, pack.questions[i].condition, item_pointer("questions", i), findings);
  for (std::size_t i = 0; i < pack.methods.size(); ++i) {
    const Method& method = pack.methods[i];
    const std::string place = item_pointer("methods", i);
    for (std::size_t j = 0; j < method.requirements.size(); ++j) {
      check_when(pack, method.requirements[j].condition, place + item_pointer("requires", j),
                 findings);
    }
    for (std::size_t j = 0; j < method.considerations.size(); ++j) {
      check_when(pack, method.considerations[j].condition, place + item_pointer("considers", j),
                 findings);
    }
  }
  for (std::size_t i = 0; i < pack.blockers.size(); ++i)
    check_when(pack, pack.blockers[i].condition, item_pointer("blockers", i), findings);
}

void lint_reach(const RulePack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    const Question& question = pack.questions[i];
    if (try_out(pack, question.condition).was_true && !can_be_asked(pack, question)) {
      findings.error("question.never_asked", item_pointer("questions", i) + "/when", question.id,
                     "a condition that can hold before the answer is known");
    }
  }
  for (std::size_t i = 0; i < pack.methods.size(); ++i) {
    const Reach reach = reach_of(pack, i);
    const std::string& id = pack.methods[i].id;
    if (!reach.eligible) {
      findings.error("method.impossible", item_pointer("methods", i) + "/requires", id,
                     "requirements that can all hold at once");
    } else if (!reach.open) {
      findings.error("method.blocked", item_pointer("methods", i), id,
                     "requirements that can hold without a blocker");
    }
  }
}

}  // namespace verify
