#include "pack/situations.hpp"

#include <algorithm>

namespace verify {

namespace {

bool is_group(Operator op) noexcept {
  return op == Operator::all || op == Operator::any || op == Operator::negation;
}

bool has_slot(std::uint64_t slots, std::size_t slot) noexcept {
  return ((slots >> slot) & 1U) != 0;
}

// Adds the values just before and just after the point where a comparison changes its result.
void add_values(const ConditionNode& node, const Date& today, std::vector<std::int32_t>& values) {
  const std::int32_t operand = node.operand;
  if (operand == no_limit) return values.push_back(0);  // the same result for every value
  if (node.op == Operator::within_days) {
    const std::int32_t first = to_days(today) - operand + 1;
    values.insert(values.end(), {first - 1, first});
  } else if (node.op == Operator::younger_than) {
    const std::int32_t turned = to_days({today.year - operand, today.month, 1});
    constexpr std::int32_t month = 31;
    values.insert(values.end(), {turned - month, turned + month});
  } else {
    values.insert(values.end(), {operand - 1, operand, operand + 1});
  }
}

// One fact and its possible values; an empty value means "unknown".
struct Choice {
  FactSlot slot = 0;
  std::vector<std::optional<std::int32_t>> values;
  std::size_t at = 0;
};

std::vector<Choice> choices_of(const RulePack& pack, std::uint64_t slots,
                               std::uint64_t optional_slots) {
  std::vector<Choice> choices;
  const Date today = trial_day(pack);
  for (std::size_t slot = 0; slot < pack.facts.size(); ++slot) {
    if (!has_slot(slots | optional_slots, slot)) continue;
    Choice& choice = choices.emplace_back();
    choice.slot = static_cast<FactSlot>(slot);
    for (const std::int32_t value : telling_values(pack, slot, today))
      choice.values.emplace_back(value);
    if (has_slot(optional_slots, slot)) choice.values.emplace_back(std::nullopt);
  }
  return choices;
}

// Moves to the next combination; false after the last.
bool advance(std::vector<Choice>& choices) noexcept {
  for (Choice& choice : choices) {
    if (++choice.at < choice.values.size()) return true;
    choice.at = 0;
  }
  return false;
}

}  // namespace

Date trial_day(const RulePack& pack) {
  return parse_date(pack.valid_from).value_or(Date{2026, 1, 1});
}

std::uint64_t slots_of(const RulePack& pack, ConditionIndex condition) {
  const ConditionNode& node = pack.conditions[condition];
  if (!is_group(node.op)) return std::uint64_t{1} << node.slot;
  std::uint64_t slots = 0;
  for (std::uint16_t i = 0; i < node.child_count; ++i)
    slots |= slots_of(pack, static_cast<ConditionIndex>(node.first_child + i));
  return slots;
}

std::vector<std::int32_t> telling_values(const RulePack& pack, std::size_t slot,
                                         const Date& today) {
  const FactDefinition& fact = pack.facts[slot];
  std::vector<std::int32_t> values;
  if (fact.type == FactType::boolean) return {0, 1};
  if (fact.type == FactType::choice) {
    for (std::size_t i = 0; i < fact.choices.size(); ++i)
      values.push_back(static_cast<std::int32_t>(i));
    return values;
  }
  for (const ConditionNode& node : pack.conditions) {
    if (!is_group(node.op) && node.slot == slot) add_values(node, today, values);
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

bool each_situation(const RulePack& pack, std::uint64_t slots, std::uint64_t optional_slots,
                    const std::function<bool(const Facts&)>& visit) {
  constexpr std::size_t most_situations = 200'000;
  std::vector<Choice> choices = choices_of(pack, slots, optional_slots);
  std::size_t count = 1;
  for (const Choice& choice : choices) {
    count *= std::max<std::size_t>(1, choice.values.size());
    if (count > most_situations) return false;
  }
  do {
    Facts facts;
    for (const Choice& choice : choices) {
      if (choice.values.empty()) continue;
      const auto& value = choice.values[choice.at];
      if (value) facts.set(choice.slot, *value);
    }
    if (!visit(facts)) return true;
  } while (advance(choices));
  return true;
}

}  // namespace verify
