#include "verify/facts.hpp"

#include <algorithm>

#include "verify/rule_pack.hpp"

namespace verify {

namespace {

FactError set_text(Facts& facts, FactSlot slot, const FactDefinition& definition,
                   const std::string& text) {
  if (definition.type == FactType::choice) {
    const auto found = std::find(definition.choices.begin(), definition.choices.end(), text);
    if (found == definition.choices.end()) return FactError::unknown_choice;
    facts.set(slot, static_cast<std::int32_t>(found - definition.choices.begin()));
    return FactError::none;
  }
  if (definition.type != FactType::date) return FactError::wrong_type;
  const auto date = parse_date(text);
  if (!date) return FactError::bad_date;
  facts.set(slot, to_days(*date));
  return FactError::none;
}

}  // namespace

void Facts::set(FactSlot slot, std::int32_t value) noexcept {
  values[slot] = value;
  known |= std::uint64_t{1} << slot;
}

void Facts::forget(FactSlot slot) noexcept {
  values[slot] = 0;
  known &= ~(std::uint64_t{1} << slot);
}

FactError set_fact(const RulePack& pack, Facts& facts, std::string_view id,
                   const FactValue& value) {
  const auto slot = pack.fact_slot(id);
  return slot ? set_fact(pack, facts, *slot, value) : FactError::unknown_fact;
}

FactError set_fact(const RulePack& pack, Facts& facts, FactSlot slot, const FactValue& value) {
  const FactDefinition& definition = pack.facts[slot];
  if (const auto* text = std::get_if<std::string>(&value))
    return set_text(facts, slot, definition, *text);
  if (const auto* boolean = std::get_if<bool>(&value)) {
    if (definition.type != FactType::boolean) return FactError::wrong_type;
    facts.set(slot, *boolean ? 1 : 0);
    return FactError::none;
  }
  const auto* number = std::get_if<std::int32_t>(&value);
  if (number == nullptr || definition.type != FactType::number) return FactError::wrong_type;
  facts.set(slot, *number);
  return FactError::none;
}

std::optional<FactValue> get_fact(const RulePack& pack, const Facts& facts, std::string_view id) {
  const auto slot = pack.fact_slot(id);
  if (!slot || !facts.is_known(*slot)) return std::nullopt;
  const std::int32_t value = facts.values[*slot];
  const FactDefinition& definition = pack.facts[*slot];
  switch (definition.type) {
    case FactType::boolean:
      return FactValue{value != 0};
    case FactType::number:
      return FactValue{value};
    case FactType::date:
      return FactValue{to_string(from_days(value))};
    case FactType::choice:
      break;
  }
  const auto index = static_cast<std::size_t>(value);
  if (value < 0 || index >= definition.choices.size()) return std::nullopt;
  return FactValue{definition.choices[index]};
}

}  // namespace verify
