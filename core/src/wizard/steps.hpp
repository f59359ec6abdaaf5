#pragma once
// Small changes to a state that keep it consistent. The events of the wizard consist of them.

#include "verify/wizard.hpp"

namespace verify::wizard {

// References for the handling of one event; they must not be kept.
struct Context {
  const RulePack& pack;
  Instant now;
  std::vector<Effect>& effects;
};

void enter(State& state, Step step, Context& context);

// True for the steps between the form and the submission: they need a complete form.
[[nodiscard]] constexpr bool follows_form(Step step) noexcept {
  return step > Step::fields && step < Step::submitted;
}

// Computes the recommendation again.
void refresh_recommendation(State& state, Context& context);

// Shows the next question, or the recommendation if no question is worth asking.
void ask_or_recommend(State& state, Context& context);

// Takes the last answer back and shows its question again. False when nothing was asked.
bool unask(State& state, Context& context);

// Keeps the answer for when its question comes back.
void remember_answer(State& state, FactSlot fact, std::optional<std::int32_t> value);

// Records the answer to `question`; no value means "I don't know".
void record_answer(State& state, const Question& question, std::optional<std::int32_t> value,
                   Context& context);

// Checks all fields of the method again. If a step after the form is open and a field has an error,
// goes back to the form.
void judge_fields(State& state, Context& context);

// Checks the amount that arrived.
void judge_amount(State& state, Context& context);

// Builds the form of the chosen method from the texts typed so far.
void build_form(State& state, Context& context);

// A field of the form, on screen or not.
[[nodiscard]] FieldState* find_field(State& state, std::string_view field) noexcept;

// A field that the applicant can type into on this screen: a field of the form, or the amount that
// arrived.
[[nodiscard]] FieldState* find_input(State& state, std::string_view field) noexcept;

// Sets the text of a field, as typing does.
void write_field(State& state, FieldState& field, std::string text, Context& context);

// Leaves the field: the normalised value replaces its text.
void leave_field(State& state, FieldState& field, Context& context);

// Asks for the focus on the first field that blocks.
void focus_first_problem(const State& state, Context& context);

// Asks for the focus on the first field that is still as it was refused.
void focus_refused(const State& state, Context& context);

// The advice on a method; null if the recommendation does not contain it.
[[nodiscard]] const MethodAdvice* advice_of(const State& state, std::string_view method) noexcept;

// Opens the form of a method, if it can be chosen.
void choose(State& state, std::string_view method, Context& context);

// --- after the submission ---

void apply(State& state, const Verification& verification, Context& context);
void ask(State& state, Request request, Context& context);

// Removes a verification that has ended without success; the form keeps all typed texts. False if
// it has not ended so.
bool end_verification(State& state, Context& context);

// --- restoring a snapshot ---

void restore(State& state, const Snapshot& snapshot, Context& context);

// --- the troubleshooter and explanations ---

void open_help(State& state, const std::string& text, Context& context);
void edit_help(State& state, const EditHelp& event, Context& context);
void close_help(State& state, Context& context);
void take_explanations(State& state, const GiveExplanations& event);

// --- time ---

void tick(State& state, Context& context);

}  // namespace verify::wizard
