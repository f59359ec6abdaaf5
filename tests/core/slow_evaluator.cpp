#include "slow_evaluator.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace verify::slow {

namespace {

// --- dates, day by day ---

int part(const std::string& date, std::size_t begin, std::size_t size) {
  return std::stoi(date.substr(begin, size));
}

bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int last_day(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::string padded(int number, std::size_t width) {
  std::string text = std::to_string(number);
  while (text.size() < width)
    text.insert(0, "0");
  return text;
}

std::string date_text(int year, int month, int day) {
  return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
}

std::string next_day(const std::string& date) {
  const int year = part(date, 0, 4);
  const int month = part(date, 5, 2);
  const int day = part(date, 8, 2);
  if (day < last_day(year, month)) return date_text(year, month, day + 1);
  return month < 12 ? date_text(year, month + 1, 1) : date_text(year + 1, 1, 1);
}

std::string day_before(const std::string& date) {
  const int year = part(date, 0, 4);
  const int month = part(date, 5, 2);
  const int day = part(date, 8, 2);
  if (day > 1) return date_text(year, month, day - 1);
  return month > 1 ? date_text(year, month - 1, last_day(year, month - 1))
                   : date_text(year - 1, 12, 31);
}

// The day on which somebody turns `age`.
std::string birthday(const std::string& birth, int age) {
  const int year = part(birth, 0, 4) + age;
  if (birth.substr(5) == "02-29" && !is_leap(year)) return date_text(year, 3, 1);
  return date_text(year, part(birth, 5, 2), part(birth, 8, 2));
}

// --- conditions ---

// A number, or the name of a number in the policy.
int number(const Json& operand) {
  if (operand.is_string()) return pack()["policy"][operand.get<std::string>()].get<int>();
  return operand.get<int>();
}

bool compare(const Json& leaf, const Json& value, const std::string& today) {
  if (leaf.contains("is")) return value == leaf["is"];
  if (leaf.contains("in"))
    return std::find(leaf["in"].begin(), leaf["in"].end(), value) != leaf["in"].end();
  if (leaf.contains("at_least")) return value.get<int>() >= number(leaf["at_least"]);
  if (leaf.contains("at_most")) return value.get<int>() <= number(leaf["at_most"]);
  if (leaf.contains("within_days")) {
    return today < shifted(value.get<std::string>(), number(leaf["within_days"]));
  }
  REQUIRE(leaf.contains("younger_than"));
  return today < birthday(value.get<std::string>(), number(leaf["younger_than"]));
}

std::string opposite(const std::string& truth) {
  if (truth == "unknown") return truth;
  return truth == "yes" ? "no" : "yes";
}

// Kleene logic: one `decisive` child decides; otherwise one unknown child makes the result unknown.
std::string fold(const Json& children, const Known& known, const std::string& today,
                 const std::string& decisive) {
  bool open = false;
  for (const Json& child : children) {
    const std::string truth = holds(child, known, today);
    if (truth == decisive) return decisive;
    open = open || truth == "unknown";
  }
  return open ? "unknown" : opposite(decisive);
}

const Json& condition_of(const Json& owner) {
  static const Json always = Json::object();
  return owner.contains("when") ? owner["when"] : always;
}

// --- methods ---

bool flag(const Json& owner, const char* name) {
  return owner.contains(name) && owner[name].get<bool>();
}

// Adds the facts because of which the truth of `condition` is not `wanted`.
void add_obstacles(const Json& condition, const Known& known, const std::string& today,
                   const std::string& wanted, std::vector<std::string>& out) {
  if (condition.empty() || holds(condition, known, today) == wanted) return;
  if (condition.contains("not"))
    return add_obstacles(condition["not"], known, today, opposite(wanted), out);
  for (const char* group : {"all", "any"}) {
    if (!condition.contains(group)) continue;
    for (const Json& child : condition[group])
      add_obstacles(child, known, today, wanted, out);
    return;
  }
  const std::string fact = condition["fact"].get<std::string>();
  if (std::find(out.begin(), out.end(), fact) == out.end()) out.push_back(fact);
}

std::string reason_of(const Json& owner, const std::string& effect) {
  const std::vector<std::string> facts = facts_in(condition_of(owner));
  const std::set<std::string> different(facts.begin(), facts.end());
  const std::string fact = different.size() == 1 ? *different.begin() : "-";
  return owner["code"].get<std::string>() + " " + effect + " " + fact;
}

struct Judged {
  Advice advice;
  bool demoted = false;
  bool advised_against = false;
};

// True if no document says it.
bool is_inference(const Json& owner) {
  for (const Json& id : owner["claims"]) {
    for (const Json& claim : pack()["claims"]) {
      if (claim["id"] == id && !flag(claim, "inference")) return false;
    }
  }
  return !owner["claims"].empty();
}

void judge_requirements(const Json& method, const Known& known, const std::string& today,
                        Advice& advice) {
  bool unmet = false;
  bool open = !known.contains("account_type");
  for (const Json& requirement : method["requires"]) {
    const std::string truth = holds(condition_of(requirement), known, today);
    const std::string effect = truth == "yes" ? "for" : truth == "no" ? "against" : "unknown";
    advice.reasons.push_back(reason_of(requirement, effect));
    unmet = unmet || truth == "no";
    const bool waits = truth == "unknown" && !flag(requirement, "assume_met");
    open = open || waits;
    if (truth == "no" || waits)
      add_obstacles(condition_of(requirement), known, today, "yes", advice.would_unlock);
  }
  advice.status = unmet ? "ineligible" : open ? "unknown" : "eligible";
}

Judged judge(const Json& method, const Known& known, const std::string& today) {
  Judged judged;
  judged.advice.method = method["id"].get<std::string>();
  judge_requirements(method, known, today, judged.advice);
  const auto counts = [&](const Json& consideration) {
    return holds(condition_of(consideration), known, today) == "yes";
  };
  for (const Json& consideration : method["considers"]) {
    if (!counts(consideration) || !flag(consideration, "demotes")) continue;
    judged.demoted = true;
    if (!is_inference(consideration)) judged.advised_against = true;
    add_obstacles(condition_of(consideration), known, today, "no", judged.advice.would_unlock);
  }
  for (const Json& consideration : method["considers"]) {
    const bool in_favour = flag(consideration, "for");
    if (!counts(consideration) || (in_favour && judged.demoted)) continue;
    const char* effect = in_favour ? "for" : is_inference(consideration) ? "unknown" : "against";
    judged.advice.reasons.push_back(reason_of(consideration, effect));
  }
  return judged;
}

// The seconds of all stages, each with the first of these bounds that it states; none when a stage
// states none. The stages of our packs follow each other.
std::optional<double> seconds(const Json& method, std::initializer_list<const char*> bounds) {
  const std::map<std::string, double> units{
      {"second", 1}, {"minute", 60}, {"hour", 3600}, {"day", 86'400}, {"working_day", 86'400}};
  double sum = 0;
  for (const Json& stage : method["stages"]) {
    const auto bound = std::find_if(bounds.begin(), bounds.end(),
                                    [&](const char* name) { return stage.contains(name); });
    if (bound == bounds.end()) return std::nullopt;
    sum += stage[*bound].get<double>() * units.at(stage["unit"].get<std::string>());
  }
  return sum;
}

// The longest stated time, and whether a longer one is possible.
std::pair<double, bool> worst(const Json& method) {
  if (const auto longest = seconds(method, {"max"})) return {*longest, false};
  const auto stated = seconds(method, {"max", "typical", "min"});
  return {stated.value_or(std::numeric_limits<double>::infinity()), true};
}

// Smaller is better: possible before impossible, advised against and demoted last, shortest worst
// case, eligible before unknown, recommended by the provider, shortest best case, least effort.
auto rank(const Json& method, const Judged& judged) {
  const std::string& status = judged.advice.status;
  return std::tuple{status == "ineligible",
                    judged.advised_against,
                    judged.demoted,
                    worst(method),
                    status != "eligible",
                    !flag(method, "provider_recommended"),
                    seconds(method, {"min"}).value_or(0),
                    method.contains("effort") ? method["effort"].get<int>() : 0};
}

// --- the values of facts ---

void add_numbers(const Json& condition, const std::string& fact, const std::string& today,
                 std::vector<Json>& out) {
  for (const char* group : {"all", "any"}) {
    if (!condition.contains(group)) continue;
    for (const Json& child : condition[group])
      add_numbers(child, fact, today, out);
  }
  if (condition.contains("not")) add_numbers(condition["not"], fact, today, out);
  if (!condition.contains("fact") || condition["fact"] != fact) return;
  for (int offset = -1; offset <= 1; ++offset) {
    for (const char* name : {"is", "at_least", "at_most"}) {
      if (condition.contains(name)) out.emplace_back(number(condition[name]) + offset);
    }
    if (condition.contains("within_days"))
      out.emplace_back(shifted(today, offset - number(condition["within_days"])));
    if (condition.contains("younger_than"))
      out.emplace_back(shifted(birthday(today, -number(condition["younger_than"])), offset));
  }
  if (condition.contains("within_days")) out.emplace_back(shifted(today, 1));
}

}  // namespace

std::string shifted(const std::string& date, int days) {
  std::string out = date;
  for (; days > 0; --days)
    out = next_day(out);
  for (; days < 0; ++days)
    out = day_before(out);
  return out;
}

const Json& pack() {
  static const Json read = [] {
    std::ifstream file(VERIFY_SOURCE_DIR "/core/rules/tencent-cloud/pack.json");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return Json::parse(text);
  }();
  return read;
}

std::string holds(const Json& condition, const Known& known, const std::string& today) {
  if (condition.empty()) return "yes";
  if (condition.contains("all")) return fold(condition["all"], known, today, "no");
  if (condition.contains("any")) return fold(condition["any"], known, today, "yes");
  if (condition.contains("not")) return opposite(holds(condition["not"], known, today));
  const auto value = known.find(condition["fact"].get<std::string>());
  if (value == known.end()) return "unknown";
  return compare(condition, value->second, today) ? "yes" : "no";
}

Answer recommend(const Known& known, const std::string& today) {
  struct Entry {
    const Json* method;
    Judged judged;
  };
  std::vector<Entry> entries;
  const auto type = known.find("account_type");
  for (const Json& method : pack()["methods"]) {
    if (type == known.end() || method["account_type"] == type->second)
      entries.push_back({&method, judge(method, known, today)});
  }
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return rank(*a.method, a.judged) < rank(*b.method, b.judged);
  });
  Answer answer;
  for (const Json& blocker : pack()["blockers"]) {
    if (holds(condition_of(blocker), known, today) == "yes")
      answer.blockers.push_back(blocker["code"].get<std::string>());
  }
  // The first eligible method comes first, even if a method that may be faster is still unknown;
  // one that the sources advise against only if no other one is possible.
  const bool has_other = std::any_of(entries.begin(), entries.end(), [](const Entry& entry) {
    return !entry.judged.advised_against && entry.judged.advice.status != "ineligible";
  });
  for (const Entry& entry : entries) {
    const Judged& judged = entry.judged;
    if (judged.advice.status == "eligible" && answer.methods.empty() &&
        !(judged.advised_against && has_other))
      answer.methods.push_back(judged.advice);
  }
  if (!answer.methods.empty() && answer.blockers.empty())
    answer.recommended = answer.methods.front().method;
  for (const Entry& entry : entries) {
    if (answer.methods.empty() || entry.judged.advice.method != answer.methods.front().method)
      answer.methods.push_back(entry.judged.advice);
  }
  return answer;
}

std::vector<std::string> facts_in(const Json& condition) {
  std::vector<std::string> out;
  const auto add = [&out](const Json& child) {
    for (std::string& fact : facts_in(child))
      out.push_back(std::move(fact));
  };
  for (const char* group : {"all", "any"}) {
    if (!condition.contains(group)) continue;
    for (const Json& child : condition[group])
      add(child);
  }
  if (condition.contains("not")) add(condition["not"]);
  if (condition.contains("fact")) out.push_back(condition["fact"].get<std::string>());
  return out;
}

std::vector<Json> values_of(const std::string& fact, const std::string& today) {
  for (const Json& definition : pack()["facts"]) {
    if (definition["id"] != fact) continue;
    if (definition["type"] == "boolean") return {true, false};
    if (definition["type"] == "choice")
      return {definition["choices"].begin(), definition["choices"].end()};
  }
  std::vector<Json> out;
  for (const Json& blocker : pack()["blockers"])
    add_numbers(condition_of(blocker), fact, today, out);
  for (const Json& method : pack()["methods"]) {
    for (const Json& requirement : method["requires"])
      add_numbers(condition_of(requirement), fact, today, out);
    for (const Json& consideration : method["considers"])
      add_numbers(condition_of(consideration), fact, today, out);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string to_text(const Answer& answer) {
  std::string out = "recommended " + answer.recommended + "\n";
  for (const Advice& advice : answer.methods) {
    out += advice.method + " " + advice.status + "\n";
    for (const std::string& reason : advice.reasons)
      out += "  " + reason + "\n";
    for (const std::string& fact : advice.would_unlock)
      out += "  unlock " + fact + "\n";
  }
  for (const std::string& blocker : answer.blockers)
    out += "blocker " + blocker + "\n";
  return out;
}

}  // namespace verify::slow
