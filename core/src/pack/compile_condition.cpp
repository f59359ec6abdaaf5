#include "pack/compile_condition.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "pack/nearest.hpp"
#include "pack/policy.hpp"
#include "text/decimal.hpp"

namespace verify {

namespace {

constexpr std::size_t most_conditions = 4096;

struct Comparison {
  std::string_view name;
  Operator op;
};

constexpr std::array<Comparison, 6> comparisons{{
    {"is", Operator::is},
    {"in", Operator::in},
    {"at_least", Operator::at_least},
    {"at_most", Operator::at_most},
    {"within_days", Operator::within_days},
    {"younger_than", Operator::younger_than},
}};

bool fits(Operator op, FactType type) noexcept {
  switch (op) {
    case Operator::is:
      return type == FactType::boolean || type == FactType::choice || type == FactType::number;
    case Operator::in:
      return type == FactType::choice;
    case Operator::at_least:
    case Operator::at_most:
      return type == FactType::number;
    case Operator::within_days:
    case Operator::younger_than:
      return type == FactType::date;
    case Operator::all:
    case Operator::any:
    case Operator::negation:
      break;
  }
  return false;
}

std::int32_t choice_operand(const Reader& operand, const FactDefinition& fact) {
  const Names choices(fact.choices.begin(), fact.choices.end());
  return static_cast<std::int32_t>(operand.as_choice(choices));
}

std::int32_t read_operand(const Reader& leaf, const Comparison& comparison,
                          const FactDefinition& fact, const RulePack& pack,
                          std::int32_t account_type) {
  if (comparison.op == Operator::in) {
    std::uint32_t mask = 0;
    for (const Reader& item : leaf.items(comparison.name)) {
      mask |= std::uint32_t{1} << static_cast<unsigned>(choice_operand(item, fact));
    }
    if (mask == 0)
      leaf.member(comparison.name).fault_here("condition.empty", "at least one choice");
    return static_cast<std::int32_t>(mask);
  }
  const Reader operand = leaf.member(comparison.name);
  if (fact.type == FactType::choice) return choice_operand(operand, fact);
  if (fact.type == FactType::boolean) return operand.as_flag(false) ? 1 : 0;
  constexpr int most = 1'000'000;
  return read_number(operand, pack, -most, most, account_type);
}

const Comparison* find_comparison(const Reader& leaf) {
  const Comparison* found = nullptr;
  int count = 0;
  for (const Comparison& comparison : comparisons) {
    if (!leaf.has(comparison.name)) continue;
    found = &comparison;
    ++count;
  }
  if (count == 1) return found;
  leaf.fault_here("operator.wrong",
                  "exactly one of is, in, at_least, at_most, within_days, younger_than");
  return nullptr;
}

class Compiler {
public:
  Compiler(RulePack& pack, std::int32_t account_type) : pack_(pack), account_type_(account_type) {}

  [[nodiscard]] std::uint64_t slots() const noexcept { return slots_; }

  void compile_into(std::size_t index, const Reader& condition) {
    if (!condition.is_object()) return condition.fault_here("type.wrong", "a condition");
    if (condition.has("all")) return compile_group(index, condition, "all", Operator::all);
    if (condition.has("any")) return compile_group(index, condition, "any", Operator::any);
    if (condition.has("not")) return compile_not(index, condition);
    compile_leaf(index, condition);
  }

  // Adds `count` adjacent nodes and returns the first place; nothing when the pack would have too
  // many.
  std::optional<std::size_t> reserve(std::size_t count, const Reader& at) {
    const std::size_t first = pack_.conditions.size();
    if (first + count > most_conditions) {
      at.fault("pack.too_large", decimal(first + count), "at most 4096 conditions");
      return std::nullopt;
    }
    pack_.conditions.resize(first + count);
    return first;
  }

  // The account type that a condition names: itself, or one of the conditions in its `all`.
  // Otherwise the one that is known already.
  [[nodiscard]] std::int32_t named_account_type(const Reader& condition) const {
    if (pack_.facts.empty()) return account_type_;
    const FactDefinition& fact = pack_.facts[pack_.account_type_slot];
    if (condition.plain_text("fact") == fact.id) {
      const auto named =
          std::find(fact.choices.begin(), fact.choices.end(), condition.plain_text("is"));
      if (named != fact.choices.end())
        return static_cast<std::int32_t>(named - fact.choices.begin());
    }
    std::int32_t found = account_type_;
    if (condition.member("all").value().is_list()) {
      for (const Reader& child : condition.items("all")) {
        if (child.is_object()) found = std::max(found, named_account_type(child));
      }
    }
    return found;
  }

private:
  void compile_group(std::size_t index, const Reader& group, std::string_view name, Operator op) {
    if (!group.is_object_of({name})) return;
    const std::vector<Reader> children = group.items(name);
    if (children.empty()) return group.fault_here("condition.empty", "at least one condition");
    const auto first = reserve(children.size(), group);
    if (!first) return;
    set_parent(index, op, *first, children.size());
    const std::int32_t outside = account_type_;
    if (op == Operator::all) account_type_ = named_account_type(group);
    for (std::size_t i = 0; i < children.size(); ++i)
      compile_into(*first + i, children[i]);
    account_type_ = outside;
  }

  void compile_not(std::size_t index, const Reader& group) {
    if (!group.is_object_of({"not"})) return;
    const auto child = reserve(1, group);
    if (!child) return;
    set_parent(index, Operator::negation, *child, 1);
    compile_into(*child, group.member("not"));
  }

  void set_parent(std::size_t index, Operator op, std::size_t first, std::size_t count) {
    pack_.conditions[index].op = op;
    pack_.conditions[index].first_child = static_cast<std::uint16_t>(first);
    pack_.conditions[index].child_count = static_cast<std::uint16_t>(count);
  }

  void compile_leaf(std::size_t index, const Reader& leaf) {
    if (!leaf.is_object_of(
            {"fact", "is", "in", "at_least", "at_most", "within_days", "younger_than"}))
      return;
    const auto slot = read_fact_slot(leaf, "fact", pack_);
    const Comparison* comparison = find_comparison(leaf);
    if (!slot || comparison == nullptr) return;
    const FactDefinition& fact = pack_.facts[*slot];
    if (!fits(comparison->op, fact.type)) {
      leaf.member(comparison->name)
          .fault("operator.type", comparison->name, "an operator for this fact's type");
      return;
    }
    ConditionNode node;
    node.op = comparison->op;
    node.slot = *slot;
    node.operand = read_operand(leaf, *comparison, fact, pack_, account_type_);
    pack_.conditions[index] = node;
    slots_ |= std::uint64_t{1} << *slot;
  }

  RulePack& pack_;
  std::int32_t account_type_;  // that the condition being read is for
  std::uint64_t slots_ = 0;
};

}  // namespace

std::optional<FactSlot> read_fact_slot(const Reader& owner, std::string_view name,
                                       const RulePack& pack) {
  const std::string_view id = owner.text(name);
  const auto slot = pack.fact_slot(id);
  if (!slot && !id.empty())
    owner.member(name).fault_unknown("fact.unknown", id, ids_of(pack.facts));
  return slot;
}

CompiledCondition compile_when(const Reader& owner, RulePack& pack, std::int32_t account_type) {
  Compiler compiler(pack, account_type);
  const auto index = compiler.reserve(1, owner);
  if (!index) return {};
  // A node "all" without children is always true.
  if (!owner.has("when")) return {static_cast<ConditionIndex>(*index), 0, account_type};
  const Reader when = owner.member("when");
  compiler.compile_into(*index, when);
  return {static_cast<ConditionIndex>(*index), compiler.slots(), compiler.named_account_type(when)};
}

int read_number(const Reader& number, const RulePack& pack, int least, int most,
                std::int32_t account_type) {
  if (const auto value = number.integer_within(least, most)) return *value;
  if (!number.is_text()) {
    number.fault_here("number.wrong", "a whole number or the name of a policy number");
    return least;
  }
  const std::string_view name = number.as_text();
  if (name.empty()) return least;
  Names names(policy_names.begin(), policy_names.end());
  for (const OwnNumber& own : pack.policy.own) {
    if (own.name == name && own.account_type != any_account_type &&
        account_type == any_account_type) {
      number.fault_here("policy.account_type", "the account type beside it, in the same all");
      return least;
    }
    names.push_back(own.name);
  }
  const auto found = pack.policy_number(name, account_type);
  if (!found) number.fault_unknown("policy.unknown", name, names);
  return found.value_or(least);
}

}  // namespace verify
