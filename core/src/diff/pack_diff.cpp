#include "verify/pack_diff.hpp"

#include <algorithm>

#include "diff/compare_answers.hpp"
#include "diff/compare_rules.hpp"
#include "diff/shared_facts.hpp"
#include "pack/situations.hpp"
#include "verify/recommend.hpp"

namespace verify {

namespace {

using Slots = std::uint64_t;
using Ids = std::set<std::string>;

constexpr std::size_t most_situations = 1'000'000;

bool has_slot(Slots slots, std::size_t slot) noexcept {
  return ((slots >> slot) & 1U) != 0;
}

Slots bit(FactSlot slot) noexcept {
  return Slots{1} << slot;
}

void add_ids(const RulePack& pack, Slots slots, Ids& ids) {
  for (std::size_t slot = 0; slot < pack.facts.size(); ++slot) {
    if (has_slot(slots, slot)) ids.insert(pack.facts[slot].id);
  }
}

// The facts on which the rank of the method depends.
Slots slots_that_rank(const Method& method) noexcept {
  Slots slots = 0;
  for (const Requirement& requirement : method.requirements)
    slots |= requirement.slots;
  for (const Consideration& consideration : method.considerations)
    slots |= consideration.demotes ? consideration.slots : 0;
  return slots;
}

// The facts on which anything about the method depends.
Slots slots_of(const Method& method) noexcept {
  Slots slots = slots_that_rank(method);
  for (const Consideration& consideration : method.considerations)
    slots |= consideration.slots;
  return slots;
}

Slots slots_of(const Blocker& blocker) noexcept {
  return blocker.slots | (blocker.waits_for ? bit(*blocker.waits_for) : 0);
}

// Whether somebody is asked for the account type before anything else.
bool asks_account_type(const RulePack& pack) {
  return std::any_of(pack.questions.begin(), pack.questions.end(), [&](const Question& question) {
    return question.fact == pack.account_type_slot && !question.on_request &&
           slots_of(pack, question.condition) == 0;
  });
}

// The facts on which the recommendation and the next question depend for this account type (for
// every type if there is none), apart from the account type.
Slots slots_that_decide(const RulePack& pack, std::optional<std::int32_t> account_type) {
  if (!account_type && asks_account_type(pack)) return 0;
  const Slots account = bit(pack.account_type_slot);
  Slots slots = account;
  Slots asked = account_type ? 0 : account;
  for (const Method& method : pack.methods) {
    if (!account_type || method.account_type == *account_type) slots |= slots_that_rank(method);
  }
  for (const Question& question : pack.questions) {
    if (!question.on_request && question.fact != pack.account_type_slot)
      asked |= bit(question.fact);
  }
  for (const Blocker& blocker : pack.blockers) {
    if ((blocker.slots & asked) != 0) slots |= blocker.slots;
  }
  // Whether a question may be asked can depend on further facts, about which something is asked.
  for (Slots smaller = ~slots; smaller != slots;) {
    smaller = slots;
    for (const Question& question : pack.questions) {
      if ((slots & bit(question.fact)) != 0) slots |= slots_of(pack, question.condition);
    }
  }
  return slots & ~account;
}

// Compares two packs in every situation.
class Comparison {
public:
  Comparison(const DiffSide& before, const DiffSide& after, Instant now, PackDiff& diff,
             Differences& out)
      : before_(before),
        after_(after),
        now_(now),
        diff_(diff),
        out_(out),
        facts_(shared_facts(before.pack, after.pack, trial_day(after.pack))) {}

  void compare() {
    compare_decisions();
    for (const std::string& code : blocker_codes())
      compare_blocker_facts(code);
    for (const Method& method : after_.pack.methods) {
      if (const Method* const old = before_.pack.find_method(method.id))
        compare_method_facts(*old, method);
    }
  }

private:
  using Compare = std::function<void(const BothAnswers&)>;

  void each(const std::vector<Varied>& facts, const std::string& what, const Compare& compare) {
    const std::size_t count = count_situations(facts);
    if (count > most_situations) {
      std::string names;
      for (const Varied& fact : facts)
        names.append(names.empty() ? "" : " ").append(fact.fact->id);
      diff_.faults.push_back({"situations.too_many", what,
                              std::to_string(count) + " situations of " + names,
                              "at most 1000000; compare real facts instead"});
      return;
    }
    each_situation(facts, [&](const BothFacts& situation) {
      compare(answers_to(before_, after_, situation, now_, count));
    });
  }

  [[nodiscard]] const SharedFact& account_type() const {
    const std::string& id = after_.pack.facts[after_.pack.account_type_slot].id;
    return *std::find_if(facts_.begin(), facts_.end(),
                         [&](const SharedFact& fact) { return fact.id == id; });
  }

  void compare_decisions() {
    const SharedFact& account = account_type();
    for (std::size_t i = 0; i <= account.values.size(); ++i) {
      const bool is_unknown = i == account.values.size();
      const SharedValue value = is_unknown ? SharedValue{} : account.values[i];
      Ids ids;
      add_ids(before_.pack, slots_that_decide(before_.pack, value.before), ids);
      add_ids(after_.pack, slots_that_decide(after_.pack, value.after), ids);
      ids.erase(account.id);
      std::vector<Varied> facts = varied(facts_, ids);
      facts.insert(facts.begin(),
                   {&account, {is_unknown ? std::nullopt : std::optional<std::size_t>{i}}});
      const std::string of = is_unknown ? "unknown" : std::get<std::string>(value.value);
      each(facts, "recommendation of " + of,
           [&](const BothAnswers& answers) { compare_recommended(answers, out_); });
    }
  }

  [[nodiscard]] std::vector<std::string> blocker_codes() const {
    std::vector<std::string> codes;
    for (const RulePack* pack : {&after_.pack, &before_.pack}) {
      for (const Blocker& blocker : pack->blockers) {
        if (std::find(codes.begin(), codes.end(), blocker.code) == codes.end())
          codes.push_back(blocker.code);
      }
    }
    return codes;
  }

  void compare_blocker_facts(const std::string& code) {
    Ids ids;
    for (const RulePack* pack : {&before_.pack, &after_.pack}) {
      for (const Blocker& blocker : pack->blockers) {
        if (blocker.code == code) add_ids(*pack, slots_of(blocker), ids);
      }
    }
    each(varied(facts_, ids), "blocker " + code,
         [&](const BothAnswers& answers) { compare_blocker(answers, code, out_); });
  }

  void compare_method_facts(const Method& before, const Method& after) {
    Ids ids{account_type().id};
    add_ids(before_.pack, slots_of(before), ids);
    add_ids(after_.pack, slots_of(after), ids);
    each(varied(facts_, ids), "method " + after.id,
         [&](const BothAnswers& answers) { compare_method(answers, after.id, out_); });
  }

  const DiffSide& before_;
  const DiffSide& after_;
  Instant now_;
  PackDiff& diff_;
  Differences& out_;
  std::vector<SharedFact> facts_;
};

// Compares two packs for one applicant, one of `of`.
void compare_applicant(const DiffSide& before, const DiffSide& after, const KnownFacts& known,
                       Instant now, std::size_t of, Differences& out) {
  BothFacts facts;
  for (const auto& [id, value] : known) {
    static_cast<void>(set_fact(before.pack, facts.before, id, value));
    static_cast<void>(set_fact(after.pack, facts.after, id, value));
  }
  facts.size = known.size();
  facts.known = [&] { return known; };
  const BothAnswers answers = answers_to(before, after, facts, now, of);
  compare_recommended(answers, out);
  std::set<std::string_view> codes;
  for (const Recommendation* answer : {&answers.before_answer, &answers.after_answer}) {
    for (const BlockerAdvice& blocker : answer->blockers)
      codes.insert(blocker.blocker->code);
  }
  for (const std::string_view code : codes)
    compare_blocker(answers, code, out);
  for (const MethodAdvice& method : answers.after_answer.methods)
    compare_method(answers, method.method->id, out);
}

// The noon of the first day of the rules: in every time zone between UTC-12 and UTC+11 it is that
// day.
Instant first_noon(const RulePack& pack) {
  constexpr std::int64_t day = std::int64_t{24} * 3600;
  return {to_days(trial_day(pack)) * day + day / 2};
}

PackDiff diff_with(const DiffSide& before, const DiffSide& after,
                   const std::function<void(Instant, PackDiff&, Differences&)>& compare) {
  PackDiff diff;
  Differences out;
  const Instant now = first_noon(after.pack);
  compare_names(before.pack, after.pack, out);
  compare(now, diff, out);
  compare_etas(before.pack, after.pack, now, out);
  compare_content(before.pack, after.pack, out);
  compare_texts(before, after, out);
  diff.differences = out.take();
  return diff;
}

}  // namespace

PackDiff diff_packs(const DiffSide& before, const DiffSide& after) {
  return diff_with(before, after, [&](Instant now, PackDiff& diff, Differences& out) {
    Comparison(before, after, now, diff, out).compare();
  });
}

PackDiff diff_packs(const DiffSide& before, const DiffSide& after,
                    std::span<const KnownFacts> applicants) {
  return diff_with(before, after, [&](Instant now, PackDiff& /*diff*/, Differences& out) {
    for (const KnownFacts& applicant : applicants)
      compare_applicant(before, after, applicant, now, applicants.size(), out);
  });
}

}  // namespace verify
