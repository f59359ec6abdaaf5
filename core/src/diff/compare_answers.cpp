#include "diff/compare_answers.hpp"

#include <algorithm>
#include <set>

namespace verify {

namespace {

std::string id_of(const Method* method) {
  return method == nullptr ? std::string() : method->id;
}

std::string id_of(const Question* question) {
  return question == nullptr ? std::string() : question->id;
}

// The applicant's account type by the pack that knows it.
std::string account_type(const BothAnswers& answers) {
  for (const auto& [side, facts] : {std::pair{&answers.after, &answers.facts.after},
                                    std::pair{&answers.before, &answers.facts.before}}) {
    const RulePack& pack = side->pack;
    const auto value = get_fact(pack, *facts, pack.facts[pack.account_type_slot].id);
    if (value) return std::get<std::string>(*value);
  }
  return "unknown";
}

// "applies", and when it ends by itself; empty if it does not apply.
std::string state_of(const RulePack& pack, const Facts& facts, const Recommendation& answer,
                     std::string_view code) {
  for (const BlockerAdvice& advice : answer.blockers) {
    if (advice.blocker->code != code) continue;
    if (!advice.possible_from) return "applies";
    const FactSlot date = *advice.blocker->waits_for;
    const std::int32_t days = to_days(*advice.possible_from) - facts.values[date];
    return "applies for " + std::to_string(days) + " days after " + pack.facts[date].id;
  }
  return {};
}

const MethodAdvice* find_advice(const Recommendation& answer, std::string_view id) {
  const auto found = std::find_if(answer.methods.begin(), answer.methods.end(),
                                  [&](const MethodAdvice& each) { return each.method->id == id; });
  return found == answer.methods.end() ? nullptr : &*found;
}

std::string effect_of(const MethodAdvice& advice, std::string_view code) {
  for (const Reason& reason : advice.reasons) {
    if (reason.code == code) return std::string(name_of(reason.effect));
  }
  return {};
}

}  // namespace

BothAnswers answers_to(const DiffSide& before, const DiffSide& after, const BothFacts& facts,
                       Instant now, std::size_t of) {
  return {before,
          after,
          facts,
          recommend(before.pack, facts.before, now),
          recommend(after.pack, facts.after, now),
          of};
}

void compare_recommended(const BothAnswers& answers, Differences& out) {
  const Recommendation& before = answers.before_answer;
  const Recommendation& after = answers.after_answer;
  if (!before.blockers.empty() || !after.blockers.empty()) return;
  const std::string account = account_type(answers);
  out.add(DiffKind::recommendation, account, id_of(before.recommended), id_of(after.recommended),
          answers.facts, answers.of);
  out.add(DiffKind::question, account, id_of(before.next_question), id_of(after.next_question),
          answers.facts, answers.of);
}

void compare_blocker(const BothAnswers& answers, std::string_view code, Differences& out) {
  out.add(DiffKind::blocker, std::string(code),
          state_of(answers.before.pack, answers.facts.before, answers.before_answer, code),
          state_of(answers.after.pack, answers.facts.after, answers.after_answer, code),
          answers.facts, answers.of);
}

void compare_method(const BothAnswers& answers, std::string_view id, Differences& out) {
  const MethodAdvice* const before = find_advice(answers.before_answer, id);
  const MethodAdvice* const after = find_advice(answers.after_answer, id);
  if (before == nullptr || after == nullptr) return;
  const std::string name(id);
  out.add(DiffKind::status, name, std::string(name_of(before->status)),
          std::string(name_of(after->status)), answers.facts, answers.of);
  std::set<std::string_view> codes;
  for (const MethodAdvice* advice : {before, after}) {
    for (const Reason& reason : advice->reasons)
      codes.insert(reason.code);
  }
  for (const std::string_view code : codes)
    out.add(DiffKind::reason, name + " " + std::string(code), effect_of(*before, code),
            effect_of(*after, code), answers.facts, answers.of);
}

}  // namespace verify
