#include <algorithm>

#include "wizard/steps.hpp"

namespace verify::wizard {

namespace {

std::uint64_t unanswerable(const State& state) noexcept {
  std::uint64_t slots = 0;
  for (const AskedQuestion& asked : state.asked) {
    if (!asked.answered) slots |= std::uint64_t{1} << asked.question->fact;
  }
  return slots;
}

bool was_asked(const State& state, const Question& question) noexcept {
  return std::any_of(state.asked.begin(), state.asked.end(),
                     [&](const AskedQuestion& asked) { return asked.question == &question; });
}

// An open question that follows a yes to another question; people expect it next.
const Question* follow_up(const RulePack& pack, const State& state) noexcept {
  for (const Question& question : pack.questions) {
    if (!question.follows || state.facts.is_known(question.fact) || was_asked(state, question))
      continue;
    const FactSlot before = *question.follows;
    if (state.facts.is_known(before) && state.facts.values[before] == 1) return &question;
  }
  return nullptr;
}

// True when some method that is still possible could be done sooner than the recommended one.
bool could_be_faster(const Recommendation& recommendation) noexcept {
  if (recommendation.recommended == nullptr) return true;
  const WorstCase best = worst_case(*recommendation.recommended);
  return std::any_of(recommendation.methods.begin(), recommendation.methods.end(),
                     [&](const MethodAdvice& advice) {
                       return advice.status == Status::unknown && worst_case(*advice.method) < best;
                     });
}

// The question to ask before the recommendation is shown; null if none is worth asking.
const Question* question_to_ask(const RulePack& pack, const State& state) noexcept {
  if (!state.recommendation.blockers.empty()) return nullptr;
  if (const Question* question = follow_up(pack, state)) return question;
  return could_be_faster(state.recommendation) ? state.recommendation.next_question : nullptr;
}

bool says_the_same(const MethodAdvice& a, const MethodAdvice& b) noexcept {
  return a.method == b.method && a.status == b.status && a.would_unlock == b.would_unlock &&
         std::equal(a.reasons.begin(), a.reasons.end(), b.reasons.begin(), b.reasons.end(),
                    [](const Reason& one, const Reason& other) {
                      return one.code == other.code && one.effect == other.effect;
                    });
}

// True when only the dates of the methods differ.
bool says_the_same(const Recommendation& a, const Recommendation& b) noexcept {
  const auto same_blocker = [](const BlockerAdvice& one, const BlockerAdvice& other) {
    return one.blocker == other.blocker && one.possible_from == other.possible_from;
  };
  const auto same_method = [](const MethodAdvice& one, const MethodAdvice& other) {
    return says_the_same(one, other);
  };
  return a.recommended == b.recommended && a.next_question == b.next_question &&
         std::equal(a.blockers.begin(), a.blockers.end(), b.blockers.begin(), b.blockers.end(),
                    same_blocker) &&
         std::equal(a.methods.begin(), a.methods.end(), b.methods.begin(), b.methods.end(),
                    same_method);
}

}  // namespace

const EarlierAnswer* earlier_answer(const State& state, FactSlot fact) noexcept {
  const auto found = std::find_if(state.earlier.begin(), state.earlier.end(),
                                  [&](const EarlierAnswer& answer) { return answer.fact == fact; });
  return found == state.earlier.end() ? nullptr : &*found;
}

void remember_answer(State& state, FactSlot fact, std::optional<std::int32_t> value) {
  std::erase_if(state.earlier, [&](const EarlierAnswer& answer) { return answer.fact == fact; });
  state.earlier.push_back({fact, value});
}

int most_questions(const RulePack& pack, const State& state, Instant now) {
  const Date today = date_in(pack.time_zone, now);
  auto count = static_cast<int>(state.asked.size());
  for (const Question& question : pack.questions) {
    if (question.on_request || state.facts.is_known(question.fact) || was_asked(state, question))
      continue;
    if (evaluate(pack, question.condition, state.facts, today) != Truth::no) ++count;
  }
  return count;
}

void enter(State& state, Step step, Context& context) {
  if (state.step == step) return;
  state.step = step;
  state.runs_elsewhere = false;
  context.effects.emplace_back(StepChanged{step});
}

void refresh_recommendation(State& state, Context& context) {
  state.recommendation = recommend(context.pack, state.facts, context.now, unanswerable(state));
  context.effects.emplace_back(Recommended{});
}

const MethodAdvice* advice_of(const State& state, std::string_view method) noexcept {
  const auto& methods = state.recommendation.methods;
  const auto found = std::find_if(methods.begin(), methods.end(), [&](const MethodAdvice& advice) {
    return advice.method->id == method;
  });
  return found == methods.end() ? nullptr : &*found;
}

void tick(State& state, Context& context) {
  const Recommendation before = std::move(state.recommendation);
  state.recommendation = recommend(context.pack, state.facts, context.now, unanswerable(state));
  if (!says_the_same(before, state.recommendation)) context.effects.emplace_back(Recommended{});
  if (state.step == Step::fields || follows_form(state.step)) judge_fields(state, context);
}

void ask_or_recommend(State& state, Context& context) {
  refresh_recommendation(state, context);
  state.question = question_to_ask(context.pack, state);
  enter(state, state.question != nullptr ? Step::situation : Step::recommendation, context);
}

bool unask(State& state, Context& context) {
  if (state.asked.empty()) return false;
  const Question* question = state.asked.back().question;
  state.asked.pop_back();
  state.facts.forget(question->fact);
  state.question = question;
  refresh_recommendation(state, context);
  enter(state, Step::situation, context);
  return true;
}

void record_answer(State& state, const Question& question, std::optional<std::int32_t> value,
                   Context& context) {
  // Two questions may ask for one fact, each for its account type.
  std::erase_if(state.asked,
                [&](const AskedQuestion& asked) { return asked.question->fact == question.fact; });
  state.asked.push_back({&question, value.has_value()});
  remember_answer(state, question.fact, value);
  if (value) {
    state.facts.set(question.fact, *value);
  } else {
    state.facts.forget(question.fact);
  }
  if (state.step == Step::situation) {
    ask_or_recommend(state, context);
  } else {
    refresh_recommendation(state, context);
  }
}

}  // namespace verify::wizard
