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

// Judges every field of the method anew, and what they say together. Nobody stays in a review of
// something wrong.
void judge_fields(State& state, Context& context);

// Judges the amount that arrived.
void judge_amount(State& state, Context& context);

// Builds the form of the chosen method from the texts typed so far.
void build_form(State& state, Context& context);

// A field of the form, on screen or not.
[[nodiscard]] FieldState* find_field(State& state, std::string_view field) noexcept;

// A field that can be typed into on this screen: of the form, or the amount that arrived.
[[nodiscard]] FieldState* find_input(State& state, std::string_view field) noexcept;

// Puts `text` into a field, as typing does.
void write_field(State& state, FieldState& field, std::string text, Context& context);

// Leaves the field: what its text was normalised to takes its place.
void leave_field(State& state, FieldState& field, Context& context);

// Points at the first field that stands in the way.
void focus_first_problem(const State& state, Context& context);

// What is known of a method, when the recommendation has it.
[[nodiscard]] const MethodAdvice* advice_of(const State& state, std::string_view method) noexcept;

// Opens the form of a method, if it can be chosen.
void choose(State& state, std::string_view method, Context& context);

// --- after the submission ---

void apply(State& state, const Verification& verification, Context& context);
void ask(State& state, Request request, Context& context);

// Forgets a verification that has ended without success; the form has everything that was typed.
// False when it has not.
bool end_verification(State& state, Context& context);

// --- a state that was kept ---

void restore(State& state, const Snapshot& snapshot, Context& context);

// --- the troubleshooter and explanations ---

void open_help(State& state, const std::string& text, Context& context);
void edit_help(State& state, const EditHelp& event, Context& context);
void close_help(State& state, Context& context);
void take_explanations(State& state, const GiveExplanations& event);

// --- time ---

void tick(State& state, Context& context);

}  // namespace verify::wizard
