// The troubleshooter, and the answers of the dictionary, which may arrive late.

#include "wizard/steps.hpp"

namespace verify::wizard {

namespace {

void look_up(Help& help, Context& context) {
  help.looked_up = help.text;
  const bool has_words = help.text.find_first_not_of(" \t\n\r") != std::string::npos;
  help.found = {has_words ? LookupState::waiting : LookupState::none, {}};
  if (has_words) context.effects.emplace_back(ExplanationWanted{Subject::help});
}

// The lookup that an answer belongs to; null when something else is asked now.
Lookup* asked_for(State& state, const GiveExplanations& event) noexcept {
  if (event.subject == Subject::help) {
    const bool fits = state.help && state.help->looked_up == event.asked;
    return fits ? &state.help->found : nullptr;
  }
  const bool fits = state.verification && refusal_code(*state.verification) == event.asked;
  return fits ? &state.failure : nullptr;
}

}  // namespace

void open_help(State& state, const std::string& text, Context& context) {
  if (!state.help) {
    state.help.emplace();
    context.effects.emplace_back(HelpChanged{});
  }
  if (!text.empty()) edit_help(state, {text, true}, context);
}

void edit_help(State& state, const EditHelp& event, Context& context) {
  if (!state.help) return;
  Help& help = *state.help;
  const bool changed = help.text != event.text;
  help.text = event.text;
  if (event.search) return look_up(help, context);
  // The pending lookup was for the old text.
  if (changed && help.found.state != LookupState::ready) help.found = {};
}

void close_help(State& state, Context& context) {
  if (!state.help) return;
  state.help.reset();
  context.effects.emplace_back(HelpChanged{});
}

void take_explanations(State& state, const GiveExplanations& event) {
  Lookup* place = asked_for(state, event);
  if (place == nullptr || place->state == LookupState::none) return;
  if (event.matches) {
    *place = {LookupState::ready, *event.matches};
  } else {
    *place = {LookupState::unavailable, {}};
  }
}

}  // namespace verify::wizard
