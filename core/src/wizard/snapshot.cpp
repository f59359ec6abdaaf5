// Makes a snapshot of a state and restores it, possibly with other rules and without the typed
// texts.

#include <algorithm>

#include "wizard/steps.hpp"

namespace verify::wizard {

namespace {

void remember(State& state, FactSlot slot, bool is_known) {
  remember_answer(state, slot, is_known ? std::optional(state.facts.values[slot]) : std::nullopt);
}

// Facts that the page gave keep the values of the page.
void take_facts(State& state, const Snapshot& snapshot) {
  state.facts = snapshot.facts;
  for (FactSlot slot = 0; slot < max_facts; ++slot) {
    if (state.given.is_known(slot)) state.facts.set(slot, state.given.values[slot]);
  }
  // Only answers of the applicant can be taken back, each question once.
  for (const AskedQuestion& asked : snapshot.asked) {
    const FactSlot slot = asked.question->fact;
    const bool again =
        std::any_of(state.asked.begin(), state.asked.end(),
                    [&](const AskedQuestion& one) { return one.question == asked.question; });
    if (again || state.given.is_known(slot)) continue;
    const bool is_known = asked.answered && state.facts.is_known(slot);
    state.asked.push_back({asked.question, is_known});
    remember(state, slot, is_known);
  }
}

void take_method(State& state, const Method* method, Context& context) {
  const FactSlot type = context.pack.account_type_slot;
  if (method == nullptr || state.facts.values[type] != method->account_type) return;
  state.method = method;
  build_form(state, context);
}

// The step itself, or the last step before it for which all data is there.
Step reachable(const State& state, Step step) {
  if (step == Step::submitted && state.method != nullptr) return step;
  const MethodAdvice* advice =
      state.method == nullptr ? nullptr : advice_of(state, state.method->id);
  const bool has_form = advice != nullptr && advice->status != Status::ineligible &&
                        state.recommendation.blockers.empty();
  if (!has_form) return std::min(step, Step::recommendation);
  return is_complete(state) ? std::min(step, Step::review) : std::min(step, Step::fields);
}

State rebuild(const Facts& given, const Snapshot& snapshot, const Context& context) {
  // The effects of the intermediate changes are dropped; the caller reports only the result.
  std::vector<Effect> ignored;
  Context quiet{context.pack, context.now, ignored};
  State state;
  state.given = given;
  state.texts = snapshot.texts;
  take_facts(state, snapshot);
  refresh_recommendation(state, quiet);
  const FactSlot type = context.pack.account_type_slot;
  if (!state.facts.is_known(type)) return state;
  if (!state.given.is_known(type)) remember(state, type, true);
  take_method(state, snapshot.method, quiet);
  state.step = reachable(state, snapshot.step);
  if (state.step <= Step::situation) ask_or_recommend(state, quiet);
  return state;
}

}  // namespace

Snapshot snapshot_of(const State& state) {
  return {state.step, state.facts, state.asked, state.method, state.texts, state.verification};
}

void restore(State& state, const Snapshot& snapshot, Context& context) {
  State next = rebuild(state.given, snapshot, context);
  close_help(state, context);
  const bool moved = next.step != state.step;
  if (!moved) next.runs_elsewhere = state.runs_elsewhere;
  state = std::move(next);
  if (moved) context.effects.emplace_back(StepChanged{state.step});
  context.effects.emplace_back(Recommended{});
  if (snapshot.verification) apply(state, *snapshot.verification, context);
}

}  // namespace verify::wizard
