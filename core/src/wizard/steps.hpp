#pragma once
// What the events of the wizard are made of: small changes to a state that keep it consistent.

#include "verify/wizard.hpp"

namespace verify::wizard {

// Everything an event may need and must not keep.
struct Context {
  const RulePack& pack;
  Instant now;
  std::vector<Effect>& effects;
};

void enter(State& state, Step step, Context& context);

// Computes the recommendation anew.
void refresh_recommendation(State& state, Context& context);

// Shows the next question, or the recommendation when no further question is worth asking.
void ask_or_recommend(State& state, Context& context);

// Takes the last answer back and shows its question again. False when nothing was asked.
bool unask(State& state, Context& context);

// Records the answer to `question`; nothing = "I don't know".
void record_answer(State& state, const Question& question, std::optional<std::int32_t> value,
                   Context& context);

// Judges every field of the method anew, and what they say together.
void judge_fields(State& state, Context& context);

// Builds the form of the chosen method from the texts typed so far.
void build_form(State& state, Context& context);

[[nodiscard]] FieldState* find_field(State& state, std::string_view field) noexcept;

}  // namespace verify::wizard
