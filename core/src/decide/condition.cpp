#include "verify/recommend.hpp"

namespace verify {

namespace {

// The truth of a comparison whose fact is known.
bool holds(const ConditionNode& node, std::int32_t value, const Date& today) noexcept {
  switch (node.op) {
    case Operator::is:
      return value == node.operand;
    case Operator::in:
      return value >= 0 && value < 32 &&
             ((static_cast<std::uint32_t>(node.operand) >> value) & 1U) != 0;
    case Operator::at_least:
      return value >= node.operand && node.operand != no_limit;
    case Operator::at_most:
      return value <= node.operand;
    case Operator::within_days:
      return std::int64_t{to_days(today)} - value < node.operand;
    case Operator::younger_than:
      return age_on(from_days(value), today) < node.operand;
    case Operator::all:
    case Operator::any:
    case Operator::negation:
      break;
  }
  return false;
}

}  // namespace

Truth evaluate(const RulePack& pack, ConditionIndex condition, const Facts& facts,
               const Date& today) {
  const ConditionNode& node = pack.conditions[condition];
  if (node.op == Operator::negation) return !evaluate(pack, node.first_child, facts, today);
  if (node.op == Operator::all || node.op == Operator::any) {
    Truth result = truth_of(node.op == Operator::all);
    for (std::uint16_t i = 0; i < node.child_count; ++i) {
      const auto child = static_cast<ConditionIndex>(node.first_child + i);
      const Truth value = evaluate(pack, child, facts, today);
      result = node.op == Operator::all ? both(result, value) : either(result, value);
    }
    return result;
  }
  if (!facts.is_known(node.slot)) return Truth::unknown;
  return truth_of(holds(node, facts.values[node.slot], today));
}

}  // namespace verify
