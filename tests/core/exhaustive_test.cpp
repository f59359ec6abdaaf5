// Compares `recommend` with a slow second evaluator of the same pack, for every combination of
// facts. Also tests that a person who gives more facts gets no contradictory answer.

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "builtin.hpp"
#include "random.hpp"
#include "slow_evaluator.hpp"
#include "verify/recommend.hpp"

namespace verify {

namespace {

using slow::Json;
using slow::Known;

// The day of the ordinary tests, as a text.
const std::string today = "2026-11-27";

const RulePack& pack() {
  return test::pack();
}

FactValue value_of(const Json& value) {
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number()) return value.get<std::int32_t>();
  return value.get<std::string>();
}

Facts facts_of(const Known& known) {
  Facts facts;
  for (const auto& [fact, value] : known) {
    if (set_fact(pack(), facts, fact, value_of(value)) != FactError::none) FAIL(fact);
  }
  return facts;
}

// Converts the core's answer into the form of the slow evaluator.
slow::Answer answer_of(const Recommendation& recommendation) {
  slow::Answer answer;
  if (recommendation.recommended != nullptr) answer.recommended = recommendation.recommended->id;
  for (const MethodAdvice& advice : recommendation.methods) {
    slow::Advice& out = answer.methods.emplace_back();
    out.method = advice.method->id;
    out.status = name_of(advice.status);
    for (const Reason& reason : advice.reasons) {
      const std::string fact = reason.fact ? pack().facts[*reason.fact].id : "-";
      std::string line(reason.code);
      out.reasons.push_back(line.append(" ").append(name_of(reason.effect)).append(" ") + fact);
    }
    for (const FactSlot slot : advice.would_unlock)
      out.would_unlock.push_back(pack().facts[slot].id);
  }
  for (const BlockerAdvice& blocker : recommendation.blockers)
    answer.blockers.push_back(blocker.blocker->code);
  return answer;
}

std::string describe(const Known& known) {
  return Json(known).dump();
}

using Visit = std::function<void(const Known&)>;

// Visits every combination of the values of `facts`; each fact may also be unknown.
void combine(const std::vector<std::string>& facts, std::size_t next, Known& known,
             const Visit& visit) {
  if (next == facts.size()) return visit(known);
  combine(facts, next + 1, known, visit);
  for (const Json& value : slow::values_of(facts[next], today)) {
    known[facts[next]] = value;
    combine(facts, next + 1, known, visit);
  }
  known.erase(facts[next]);
}

void for_everybody(const std::set<std::string>& facts, const Known& given, const Visit& visit) {
  std::vector<std::string> open;
  for (const std::string& fact : facts) {
    if (!given.contains(fact)) open.push_back(fact);
  }
  Known known = given;
  combine(open, 0, known, visit);
}

void add_facts(const Json& owners, std::set<std::string>& out) {
  for (const Json& owner : owners) {
    if (!owner.contains("when")) continue;
    for (const std::string& fact : slow::facts_in(owner["when"]))
      out.insert(fact);
  }
}

// The facts that the methods of an account type depend on ("": of all account types).
std::set<std::string> facts_of_methods(const std::string& type) {
  std::set<std::string> out;
  for (const Json& method : slow::pack()["methods"]) {
    if (!type.empty() && method["account_type"] != type) continue;
    add_facts(method["requires"], out);
    add_facts(method["considers"], out);
  }
  return out;
}

std::set<std::string> facts_of_blockers() {
  std::set<std::string> out;
  add_facts(slow::pack()["blockers"], out);
  return out;
}

void expect_same(const Known& known) {
  const Recommendation found = recommend(pack(), facts_of(known), test::friday_evening());
  const std::string expected = to_text(slow::recommend(known, today));
  const std::string answered = to_text(answer_of(found));
  if (answered != expected)
    FAIL(describe(known) << "\nexpected\n" << expected << "got\n" << answered);
}

// Compares both evaluators; returns the number of combinations.
int compare(const std::set<std::string>& facts, const Known& given) {
  int compared = 0;
  for_everybody(facts, given, [&](const Known& known) {
    ++compared;
    expect_same(known);
  });
  return compared;
}

std::vector<std::string> account_types() {
  std::vector<std::string> out;
  for (const Json& type : slow::values_of("account_type", today))
    out.push_back(type.get<std::string>());
  return out;
}

const MethodAdvice& advice_for(const Recommendation& recommendation, const Method* method) {
  const auto found =
      std::find_if(recommendation.methods.begin(), recommendation.methods.end(),
                   [&](const MethodAdvice& advice) { return advice.method == method; });
  REQUIRE(found != recommendation.methods.end());
  return *found;
}

}  // namespace

TEST_CASE("every combination of the methods' facts is judged as the slow evaluator judges it") {
  for (const std::string& type : account_types())
    CHECK(compare(facts_of_methods(type), {{"account_type", type}}) > 50);
  CHECK(compare(facts_of_methods(""), {}) > 10'000);
}

TEST_CASE("every combination of the blockers' facts is judged as the slow evaluator judges it") {
  std::set<std::string> facts = facts_of_blockers();
  facts.insert("account_type");
  CHECK(compare(facts, {}) > 10'000);
  Known everything_right;
  for (const std::string& fact : facts_of_methods(""))
    everything_right[fact] = slow::values_of(fact, today).front();
  CHECK(compare(facts, everything_right) > 10'000);
}

TEST_CASE("blockers and methods do not disturb each other: any of their facts crossed") {
  std::set<std::string> facts = facts_of_blockers();
  facts.merge(facts_of_methods(""));
  facts.insert("account_type");
  std::map<std::string, std::vector<Json>> values;
  for (const std::string& fact : facts)
    values[fact] = slow::values_of(fact, today);
  test::Random random(1123);
  for (int crossing = 0; crossing < VERIFY_CROSSINGS; ++crossing) {
    Known known;
    for (const auto& [fact, any] : values) {
      // An index after the last value means unknown.
      const auto choice = static_cast<std::size_t>(random.between(0, static_cast<int>(any.size())));
      if (choice < any.size()) known[fact] = any[choice];
    }
    expect_same(known);
  }
}

TEST_CASE("whoever knows more is never told possible after impossible, or less than before") {
  for (const std::string& type : account_types()) {
    const std::set<std::string> facts = facts_of_methods(type);
    for_everybody(facts, {{"account_type", type}}, [&](const Known& known) {
      const Recommendation before = recommend(pack(), facts_of(known), test::friday_evening());
      for (const std::string& fact : facts) {
        if (known.contains(fact)) continue;
        for (const Json& value : slow::values_of(fact, today)) {
          Known more = known;
          more[fact] = value;
          const Recommendation after = recommend(pack(), facts_of(more), test::friday_evening());
          for (const MethodAdvice& old : before.methods) {
            const MethodAdvice& now = advice_for(after, old.method);
            if (old.status == Status::ineligible && now.status != Status::ineligible)
              FAIL_CHECK(describe(more) << " " << old.method->id);
            // A method may stop being eligible only if one of its requirements was assumed to be
            // met.
            const bool assumed = std::any_of(
                old.reasons.begin(), old.reasons.end(),
                [](const Reason& reason) { return reason.effect == ReasonEffect::unknown; });
            if (old.status == Status::eligible && !assumed && now.status != Status::eligible)
              FAIL_CHECK(describe(more) << " " << old.method->id);
          }
        }
      }
    });
  }
}

TEST_CASE("nobody is told impossible for what nobody knows: some known fact says so") {
  for (const std::string& type : account_types()) {
    for_everybody(facts_of_methods(type), {{"account_type", type}}, [&](const Known& known) {
      const Recommendation found = recommend(pack(), facts_of(known), test::friday_evening());
      for (const MethodAdvice& advice : found.methods) {
        if (advice.status != Status::ineligible) continue;
        const bool said =
            std::any_of(advice.reasons.begin(), advice.reasons.end(), [&](const Reason& reason) {
              return reason.effect == ReasonEffect::against && reason.fact &&
                     known.contains(pack().facts[*reason.fact].id);
            });
        if (!said) FAIL_CHECK(describe(known) << " " << advice.method->id);
      }
    });
  }
}

TEST_CASE("what would unlock a method does unlock it") {
  for (const std::string& type : account_types()) {
    for_everybody(facts_of_methods(type), {{"account_type", type}}, [&](const Known& known) {
      const Recommendation found = recommend(pack(), facts_of(known), test::friday_evening());
      for (const MethodAdvice& advice : found.methods) {
        std::set<std::string> keys;
        for (const FactSlot slot : advice.would_unlock)
          keys.insert(pack().facts[slot].id);
        Known rest = known;
        for (const std::string& key : keys)
          rest.erase(key);
        bool unlocked = false;
        for_everybody(keys, rest, [&](const Known& changed) {
          const Recommendation then = recommend(pack(), facts_of(changed), test::friday_evening());
          const MethodAdvice& opened = advice_for(then, advice.method);
          unlocked = unlocked || (opened.status == Status::eligible && opened.would_unlock.empty());
        });
        if (!unlocked) FAIL_CHECK(describe(known) << " " << advice.method->id);
      }
    });
  }
}

TEST_CASE("transfers end on the day that a walk through the calendar finds") {
  const Json& calendar = slow::pack()["calendar"];
  const auto listed = [&calendar](const char* list, const std::string& date) {
    const Json& days = calendar[list];
    return std::find(days.begin(), days.end(), date) != days.end();
  };
  // 1 January 2026 was a Thursday.
  int weekday = 4;
  for (std::string start = "2026-01-01"; start < "2027-12-01";
       start = slow::shifted(start, 1), weekday = weekday % 7 + 1) {
    const auto now = parse_instant(start + "T23:59:59+08:00");
    REQUIRE(now);
    const Facts facts = facts_of({{"account_type", "enterprise"}});
    const Recommendation found = recommend(pack(), facts, *now);
    for (const MethodAdvice& advice : found.methods) {
      const Duration takes = overall_duration(*advice.method);
      if (takes.unit != TimeUnit::working_day) continue;
      std::string day = start;
      std::string earliest;
      bool estimated = false;
      int weekday_then = weekday;
      for (int worked = 0; worked < takes.max;) {
        day = slow::shifted(day, 1);
        weekday_then = weekday_then % 7 + 1;
        const int year = std::stoi(day.substr(0, 4));
        const Json& years = calendar["published_years"];
        estimated = estimated || std::find(years.begin(), years.end(), Json(year)) == years.end();
        const bool works =
            listed("working_weekends", day) || (weekday_then <= 5 && !listed("days_off", day));
        worked += works ? 1 : 0;
        if (worked == takes.min && earliest.empty()) earliest = day;
      }
      CAPTURE(start);
      CHECK(to_string(advice.eta.whole.earliest, pack().time_zone) == earliest + "T00:00:00+08:00");
      CHECK(to_string(advice.eta.whole.latest.value(), pack().time_zone) ==
            day + "T23:59:59+08:00");
      CHECK(advice.eta.estimated == estimated);
    }
  }
}

}  // namespace verify
