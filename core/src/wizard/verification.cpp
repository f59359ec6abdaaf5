// After the submission: the page sets the state, and the applicant makes requests.

#include "verify/verification.hpp"

#include <algorithm>

#include "check/field_roles.hpp"
#include "wizard/steps.hpp"

namespace verify::wizard {

namespace {

using enum VerificationState;

// The failure dictionary's id for a refusal without a reason.
constexpr std::string_view unexplained = "review.rejected";

bool is_state(const State& state, VerificationState wanted) noexcept {
  return state.verification && state.verification->state == wanted;
}

const Field* amount_field(const RulePack& pack) noexcept {
  const auto found = std::find_if(pack.fields.begin(), pack.fields.end(), [](const Field& field) {
    return field.role == static_cast<std::uint8_t>(FieldRole::transfer_amount);
  });
  return found == pack.fields.end() ? nullptr : &*found;
}

// "0.3" and "0.30" are 30. The check accepts only amounts in this form.
std::int64_t fen_of(std::string_view yuan) noexcept {
  std::int64_t fen = 0;
  int decimals = -1;
  for (const char c : yuan) {
    if (c == '.') {
      decimals = 0;
    } else if (decimals < 2) {
      fen = fen * 10 + (c - '0');
      decimals += decimals >= 0 ? 1 : 0;
    }
  }
  for (decimals = std::max(decimals, 0); decimals < 2; ++decimals)
    fen *= 10;
  return fen;
}

// Prepares the field for the amount, with the text that was typed before.
void prepare_amount(State& state, Context& context) {
  if (!is_state(state, awaiting_deposit_amount) || state.amount.field != nullptr) return;
  state.amount.field = amount_field(context.pack);
  if (state.amount.field == nullptr) return;
  const auto text = state.texts.find(state.amount.field->id);
  if (text != state.texts.end()) state.amount.text = text->second;
  state.amount.touched = !state.amount.text.empty();
  judge_amount(state, context);
}

// Looks a refusal up, unless it is the same as before.
void prepare_failure(State& state, const std::optional<Verification>& before, Context& context) {
  const Verification& now = *state.verification;
  if (before && before->state == now.state && before->code == now.code &&
      before->provider == now.provider) {
    return;
  }
  state.failure = {};
  if (now.state != rejected) return;
  state.failure.state = LookupState::waiting;
  context.effects.emplace_back(ExplanationWanted{Subject::failure});
}

bool fits(const State& state, Request request) noexcept {
  switch (request) {
    case Request::renew:
      return is_state(state, awaiting_scan) || is_state(state, awaiting_face);
    case Request::amount:
      return is_state(state, awaiting_deposit_amount) && state.amount.field != nullptr &&
             state.verification->tries_left != 0;
    case Request::refresh:
    case Request::cancel:
      return true;
  }
  return false;
}

// True when the amount may be sent; otherwise its issues are shown.
bool amount_is_right(State& state, Context& context) {
  state.amount.touched = true;
  if (state.amount.report.verdict != Verdict::error) return true;
  context.effects.emplace_back(FocusField{state.amount.field->id});
  return false;
}

// Keeps what has to be corrected, so that the form can mark it.
void keep_refused(State& state) {
  FieldTexts refused;
  for (const FieldState* field : fields_to_correct(state))
    refused.emplace(field->field->id, field->report.value);
  state.refused = std::move(refused);
}

}  // namespace

bool is_final(VerificationState state) noexcept {
  return state >= approved;
}

bool may_try_again(VerificationState state) noexcept {
  return state > approved;
}

std::string_view refusal_code(const Verification& verification) noexcept {
  return verification.code.empty() ? unexplained : std::string_view(verification.code);
}

std::vector<const FieldState*> fields_to_correct(const State& state) {
  std::vector<const FieldState*> out;
  if (state.failure.matches.empty()) return out;
  const std::vector<std::string>& advised = state.failure.matches.front().fields;
  for (const FieldState& field : state.fields) {
    const bool is_advised =
        std::find(advised.begin(), advised.end(), field.field->id) != advised.end();
    if (is_advised && !field.is_left_out()) out.push_back(&field);
  }
  return out;
}

bool is_running(const State& state) noexcept {
  return state.verification && !is_final(state.verification->state);
}

void apply(State& state, const Verification& verification, Context& context) {
  if (state.step != Step::submitted) return;
  const std::optional<Verification> before = std::move(state.verification);
  Verification& now = state.verification.emplace(verification);
  if (!now.submitted_at) now.submitted_at = state.submitted_at.value_or(context.now);
  state.submitted_at = now.submitted_at;
  state.requested.reset();
  if (now.state != awaiting_deposit_amount) state.amount = {};
  prepare_amount(state, context);
  context.effects.emplace_back(VerificationChanged{});
  prepare_failure(state, before, context);
}

void ask(State& state, Request request, Context& context) {
  if (!is_running(state) || state.requested || !fits(state, request)) return;
  Requested effect{request, 0};
  if (request == Request::amount) {
    if (!amount_is_right(state, context)) return;
    effect.amount_fen = fen_of(state.amount.report.value);
  }
  state.requested = request;
  context.effects.emplace_back(effect);
}

bool end_verification(State& state, Context& context) {
  if (!state.verification || !may_try_again(state.verification->state)) return false;
  // The next transfer will have another amount.
  const Field* amount = amount_field(context.pack);
  if (amount != nullptr && find_field(state, amount->id) == nullptr) state.texts.erase(amount->id);
  keep_refused(state);
  state.verification.reset();
  state.requested.reset();
  state.submitted_at.reset();
  state.failure = {};
  state.amount = {};
  build_form(state, context);
  return true;
}

}  // namespace verify::wizard
