#include "verify/lint.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "pack/findings.hpp"
#include "pack/nearest.hpp"

namespace verify {

namespace {

using Ids = std::set<std::string_view>;

void add_all(const std::vector<std::string>& ids, Ids& used) {
  used.insert(ids.begin(), ids.end());
}

// Records the claims that a part of the rules cites; a part without a claim is a finding.
void cite(const std::vector<std::string>& claims, const std::string& pointer, std::string_view name,
          Ids& used, Findings& findings) {
  add_all(claims, used);
  if (claims.empty()) findings.warning("source.missing", pointer, name, "a claim that says so");
}

void cite_method(const Method& method, const std::string& place, Ids& claims, Findings& findings) {
  for (std::size_t i = 0; i < method.stages.size(); ++i) {
    const Stage& stage = method.stages[i];
    cite(stage.claims, place + item_pointer("stages", i), stage.code, claims, findings);
  }
  for (std::size_t i = 0; i < method.fees.size(); ++i) {
    const Fee& fee = method.fees[i];
    cite(fee.claims, place + item_pointer("fees", i), fee.code, claims, findings);
  }
  for (std::size_t i = 0; i < method.requirements.size(); ++i) {
    const Requirement& requirement = method.requirements[i];
    cite(requirement.claims, place + item_pointer("requires", i), requirement.code, claims,
         findings);
  }
  for (std::size_t i = 0; i < method.considerations.size(); ++i) {
    const Consideration& consideration = method.considerations[i];
    cite(consideration.claims, place + item_pointer("considers", i), consideration.code, claims,
         findings);
  }
  cite(method.claims, place, method.id, claims, findings);
}

template <typename Item>
void find_unused(std::string_view list, std::string_view code, const std::vector<Item>& items,
                 const Ids& used, std::string_view advice, Findings& findings) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (used.count(items[i].id) == 0)
      findings.warning(code, item_pointer(list, i) + "/id", items[i].id, advice);
  }
}

void lint_sources(const LintInput& input, Findings& findings) {
  const RulePack& pack = input.pack;
  Ids claims;
  Ids links;
  for (std::size_t i = 0; i < pack.methods.size(); ++i)
    cite_method(pack.methods[i], item_pointer("methods", i), claims, findings);
  for (std::size_t i = 0; i < pack.blockers.size(); ++i) {
    const Blocker& blocker = pack.blockers[i];
    cite(blocker.claims, item_pointer("blockers", i), blocker.code, claims, findings);
    add_all(blocker.links, links);
  }
  for (const Link& link : pack.links) {
    if (link.role) links.insert(link.id);
  }
  Ids documents;
  for (const Claim& claim : pack.claims)
    documents.insert(pack.documents[claim.document].id);
  find_unused("documents", "document.unused", pack.documents, documents, "a claim that quotes it",
              findings);
  // Without the dictionary it is unknown which claims and links it uses.
  if (input.failures == nullptr) return;
  for (const Failure& failure : input.failures->failures) {
    add_all(failure.claims, claims);
    add_all(failure.links, links);
  }
  find_unused("claims", "claim.unused", pack.claims, claims, "a rule or failure that cites it",
              findings);
  find_unused("links", "link.unused", pack.links, links,
              "a role, or a blocker or failure that shows it", findings);
}

template <typename Item>
void find_repeated_codes(const std::vector<Item>& items, const std::string& place,
                         Findings& findings) {
  Ids seen;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!seen.insert(items[i].code).second) {
      findings.error("code.duplicate", place + "/" + std::to_string(i) + "/code", items[i].code,
                     "each code once in a method");
    }
  }
}

void lint_fields(const RulePack& pack, Findings& findings) {
  Ids used;
  for (std::size_t i = 0; i < pack.methods.size(); ++i) {
    const Method& method = pack.methods[i];
    for (const auto field : method.fields)
      used.insert(pack.fields[field].id);
    find_repeated_codes(method.stages, item_pointer("methods", i) + "/stages", findings);
    find_repeated_codes(method.requirements, item_pointer("methods", i) + "/requires", findings);
    find_repeated_codes(method.considerations, item_pointer("methods", i) + "/considers", findings);
  }
  find_unused("fields", "field.unused", pack.fields, used, "a method that asks for it", findings);
}

std::uint64_t slots_in_use(const RulePack& pack) {
  std::uint64_t slots = 0;
  for (const ConditionNode& node : pack.conditions) {
    const bool is_leaf =
        node.op != Operator::all && node.op != Operator::any && node.op != Operator::negation;
    if (is_leaf) slots |= std::uint64_t{1} << node.slot;
  }
  for (const Blocker& blocker : pack.blockers) {
    if (blocker.waits_for) slots |= std::uint64_t{1} << *blocker.waits_for;
  }
  // The program itself uses the facts that have a role.
  slots |= std::uint64_t{1} << pack.account_type_slot;
  for (const auto& slot : {pack.licence_kind_slot, pack.birth_date_slot}) {
    if (slot) slots |= std::uint64_t{1} << *slot;
  }
  return slots;
}

void lint_facts(const RulePack& pack, Findings& findings) {
  const std::uint64_t used = slots_in_use(pack);
  for (std::size_t i = 0; i < pack.facts.size(); ++i) {
    if (((used >> i) & 1U) == 0) {
      findings.warning("fact.unused", item_pointer("facts", i) + "/id", pack.facts[i].id,
                       "a condition that looks at it");
    }
  }
  for (std::size_t i = 0; i < pack.questions.size(); ++i) {
    const Question& question = pack.questions[i];
    if (!question.follows) continue;
    const FactDefinition& before = pack.facts[*question.follows];
    const bool is_asked =
        std::any_of(pack.questions.begin(), pack.questions.end(),
                    [&](const Question& other) { return other.fact == *question.follows; });
    if (before.type != FactType::boolean || !is_asked) {
      findings.error("question.follows", item_pointer("questions", i) + "/follows", before.id,
                     "a boolean fact that another question asks for");
    }
  }
}

void lint_waiting(const RulePack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.blockers.size(); ++i) {
    const auto& slot = pack.blockers[i].waits_for;
    if (!slot || pack.facts[*slot].type == FactType::date) continue;
    findings.error("blocker.waits_for", item_pointer("blockers", i) + "/waits_for",
                   pack.facts[*slot].id, "a fact that is a date");
  }
}

void lint_policy(const Policy& policy, Findings& findings) {
  struct Age {
    std::string_view name;
    int years;
  };
  const std::array<Age, 5> ages{{{"minimum_age", policy.minimum_age},
                                 {"self_supporting_age", policy.self_supporting_age},
                                 {"full_capacity_age", policy.full_capacity_age},
                                 {"unusual_age", policy.unusual_age},
                                 {"maximum_age", policy.maximum_age}}};
  for (std::size_t i = 1; i < ages.size(); ++i) {
    if (ages[i].years >= ages[i - 1].years) continue;
    findings.error("policy.order", std::string("/policy/").append(ages[i].name),
                   std::to_string(ages[i].years),
                   std::string("at least ").append(ages[i - 1].name));
  }
}

bool contains(const std::vector<std::int32_t>& days, std::int32_t day) {
  return std::binary_search(days.begin(), days.end(), day);
}

void lint_years(const RulePack& pack, Findings& findings) {
  const std::vector<int>& years = pack.calendar.published_years;
  for (std::size_t i = 0; i < years.size(); ++i) {
    const std::string place = item_pointer("calendar/published_years", i);
    if (std::count(years.begin(), years.end(), years[i]) > 1)
      findings.error("calendar.year_twice", place, std::to_string(years[i]), "each year once");
    const bool has_days =
        std::any_of(pack.calendar.days_off.begin(), pack.calendar.days_off.end(),
                    [&](std::int32_t day) { return from_days(day).year == years[i]; });
    if (!has_days)
      findings.error("calendar.year_empty", place, std::to_string(years[i]), "its days off");
  }
  const auto first = parse_date(pack.valid_from);
  if (first && std::find(years.begin(), years.end(), first->year) == years.end()) {
    findings.warning("calendar.outdated", "/calendar/published_years", pack.valid_from,
                     "the calendar of the year in which the pack begins");
  }
}

void lint_calendar(const RulePack& pack, Findings& findings) {
  constexpr int friday = 5;
  const WorkCalendar& calendar = pack.calendar;
  lint_years(pack, findings);
  for (std::size_t i = 0; i < calendar.working_days.size(); ++i) {
    const Date date = from_days(calendar.working_days[i]);
    const std::string place = item_pointer("calendar/working_weekends", i);
    const auto& years = calendar.published_years;
    if (contains(calendar.days_off, calendar.working_days[i]))
      findings.error("calendar.day_both", place, to_string(date), "a day that is not off as well");
    if (weekday(date) <= friday)
      findings.error("calendar.not_weekend", place, to_string(date), "a Saturday or a Sunday");
    if (std::find(years.begin(), years.end(), date.year) == years.end())
      findings.error("calendar.year_unpublished", place, to_string(date), "a published year");
  }
}

}  // namespace

std::vector<Finding> lint(const LintInput& input) {
  std::vector<Finding> out;
  Findings findings("pack", out);
  lint_facts(input.pack, findings);
  lint_fields(input.pack, findings);
  lint_waiting(input.pack, findings);
  lint_conditions(input.pack, findings);
  lint_reach(input.pack, findings);
  lint_policy(input.pack.policy, findings);
  lint_calendar(input.pack, findings);
  lint_sources(input, findings);
  if (input.failures != nullptr) {
    Findings about_failures("failures", out);
    lint_failures(*input.failures, about_failures);
  }
  lint_messages(input, out);
  return out;
}

}  // namespace verify
