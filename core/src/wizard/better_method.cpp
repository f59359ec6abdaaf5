#include <algorithm>

#include "check/credit_code.hpp"
#include "check/field_roles.hpp"
#include "verify/wizard.hpp"

namespace verify::wizard {

namespace {

const FieldState* find_credit_code(const State& state) noexcept {
  constexpr auto role = static_cast<std::uint8_t>(FieldRole::credit_code);
  const auto found =
      std::find_if(state.fields.begin(), state.fields.end(),
                   [](const FieldState& field) { return field.field->role == role; });
  return found == state.fields.end() || found->report.value.empty() ? nullptr : &*found;
}

// The choice for the kind of licence on which the code stands; none when there are several others.
std::optional<std::int32_t> licence_kind_of(const RulePack& pack, FactSlot slot,
                                            std::string_view code) {
  if (is_on_business_licence(code)) return pack.business_licence;
  constexpr std::size_t business_and_other = 2;
  if (pack.facts[slot].choices.size() != business_and_other) return {};
  return 1 - pack.business_licence;
}

bool speaks_against(const MethodAdvice& advice, FactSlot fact) noexcept {
  return std::any_of(advice.reasons.begin(), advice.reasons.end(), [&](const Reason& reason) {
    return reason.fact == fact && reason.effect != ReasonEffect::in_favour;
  });
}

}  // namespace

std::optional<BetterMethod> better_method(const RulePack& pack, const State& state, Instant now) {
  const std::optional<FactSlot> slot = pack.licence_kind_slot;
  const FieldState* const code = find_credit_code(state);
  if (!slot || code == nullptr) return {};
  const std::optional<std::int32_t> kind = licence_kind_of(pack, *slot, code->report.value);
  if (!kind) return {};
  Facts facts = state.facts;
  facts.set(*slot, *kind);
  const Recommendation known = recommend(pack, facts, now);
  if (!known.blockers.empty()) return {};
  const MethodAdvice* best = nullptr;
  for (const MethodAdvice& advice : known.methods) {
    const bool is_doubted = speaks_against(advice, *slot);
    if (advice.method == state.method && !is_doubted) return {};
    const bool is_possible = !is_doubted && advice.status != Status::ineligible;
    if (best == nullptr && is_possible) best = &advice;
  }
  if (best == nullptr) return {};
  return BetterMethod{code->field, best->method};
}

}  // namespace verify::wizard
