#include "diff/shared_facts.hpp"

#include <algorithm>
#include <limits>

#include "pack/situations.hpp"

namespace verify {

namespace {

// How the pack stores the value; nothing if it does not have it.
std::optional<std::int32_t> stored(const RulePack& pack, const std::string& id,
                                   const FactValue& value) {
  Facts facts;
  if (set_fact(pack, facts, id, value) != FactError::none) return std::nullopt;
  return facts.values[*pack.fact_slot(id)];
}

void add_value(const RulePack& before, const RulePack& after, const FactValue& value,
               SharedFact& fact) {
  const bool is_known = std::any_of(fact.values.begin(), fact.values.end(),
                                    [&](const SharedValue& known) { return known.value == value; });
  if (!is_known)
    fact.values.push_back({value, stored(before, fact.id, value), stored(after, fact.id, value)});
}

// Adds the values that the conditions of `pack` can tell apart. If the packs disagree about the
// type of a fact, only the values of `after` exist.
void add_values(const RulePack& before, const RulePack& after, const RulePack& pack, FactSlot slot,
                const Date& today, SharedFact& fact) {
  if (fact.after && after.facts[*fact.after].type != pack.facts[slot].type) return;
  for (const std::int32_t value : telling_values(pack, slot, today)) {
    Facts facts;
    facts.set(slot, value);
    if (const auto shown = get_fact(pack, facts, fact.id)) add_value(before, after, *shown, fact);
  }
}

// Moves to the next combination; false after the last.
bool advance(const std::vector<Varied>& facts, std::vector<std::size_t>& at) noexcept {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (++at[i] < facts[i].values.size()) return true;
    at[i] = 0;
  }
  return false;
}

KnownFacts known_facts(const std::vector<Varied>& facts, const std::vector<std::size_t>& at) {
  KnownFacts known;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const auto value = facts[i].values[at[i]];
    if (value) known.emplace_back(facts[i].fact->id, facts[i].fact->values[*value].value);
  }
  return known;
}

void set_value(const SharedFact& fact, const SharedValue& value, BothFacts& facts) noexcept {
  if (fact.before && value.before) facts.before.set(*fact.before, *value.before);
  if (fact.after && value.after) facts.after.set(*fact.after, *value.after);
  ++facts.size;
}

}  // namespace

std::vector<SharedFact> shared_facts(const RulePack& before, const RulePack& after,
                                     const Date& today) {
  std::vector<std::string> ids;
  for (const FactDefinition& fact : after.facts)
    ids.push_back(fact.id);
  for (const FactDefinition& fact : before.facts) {
    if (!after.fact_slot(fact.id)) ids.push_back(fact.id);
  }
  std::vector<SharedFact> facts;
  for (const std::string& id : ids) {
    SharedFact& fact = facts.emplace_back();
    fact.id = id;
    fact.before = before.fact_slot(id);
    fact.after = after.fact_slot(id);
    if (fact.after) add_values(before, after, after, *fact.after, today, fact);
    if (fact.before) add_values(before, after, before, *fact.before, today, fact);
    // A blocker can wait for a date that no condition looks at.
    const FactType type =
        fact.after ? after.facts[*fact.after].type : before.facts[*fact.before].type;
    if (type == FactType::date && fact.values.empty())
      add_value(before, after, to_string(today), fact);
  }
  return facts;
}

std::vector<Varied> varied(const std::vector<SharedFact>& facts, const std::set<std::string>& ids) {
  std::vector<Varied> out;
  for (const SharedFact& fact : facts) {
    if (!ids.contains(fact.id)) continue;
    Varied& one = out.emplace_back();
    one.fact = &fact;
    one.values.emplace_back(std::nullopt);
    for (std::size_t i = 0; i < fact.values.size(); ++i)
      one.values.emplace_back(i);
  }
  return out;
}

std::size_t count_situations(const std::vector<Varied>& facts) noexcept {
  constexpr std::size_t most = std::numeric_limits<std::size_t>::max();
  std::size_t count = 1;
  for (const Varied& fact : facts) {
    const std::size_t values = fact.values.size();
    count = count > most / values ? most : count * values;
  }
  return count;
}

void each_situation(const std::vector<Varied>& facts,
                    const std::function<void(const BothFacts&)>& visit) {
  std::vector<std::size_t> at(facts.size());
  do {
    BothFacts both;
    for (std::size_t i = 0; i < facts.size(); ++i) {
      const auto value = facts[i].values[at[i]];
      if (value) set_value(*facts[i].fact, facts[i].fact->values[*value], both);
    }
    both.known = [&] { return known_facts(facts, at); };
    visit(both);
  } while (advance(facts, at));
}

}  // namespace verify
