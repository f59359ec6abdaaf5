// What a change of the rules changes, and for whom.

#include "verify/pack_diff.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>

#include "builtin.hpp"
#include "pack/embedded.hpp"
#include "random.hpp"
#include "verify/recommend.hpp"

namespace verify {

namespace {

using Json = nlohmann::json;

RulePack load(const std::string& json) {
  LoadedPack loaded = load_pack(json);
  for (const Fault& fault : loaded.faults)
    MESSAGE(fault.pointer << " " << fault.code << " " << fault.found);
  REQUIRE(loaded.pack);
  return std::move(*loaded.pack);
}

// A small pack: two ways for a person, one for an enterprise, and one blocker.
Json small() {
  return Json::parse(R"({
    "format": 2, "id": "small", "version": "1", "valid_from": "2026-11-02",
    "facts": [
      {"id": "account_type", "type": "choice", "choices": ["personal", "enterprise"], "role": "account_type"},
      {"id": "app", "type": "boolean"}, {"id": "camera", "type": "boolean"},
      {"id": "accounts", "type": "number"}, {"id": "changed", "type": "date"}
    ],
    "questions": [
      {"id": "account_type", "fact": "account_type"}, {"id": "app", "fact": "app"},
      {"id": "camera", "fact": "camera"}
    ],
    "fields": [{"id": "name", "check": "name"}, {"id": "mobile", "check": "mobile"}],
    "methods": [
      {"id": "personal.app", "account_type": "personal", "stages": [{"code": "review", "actor": "provider", "min": 0, "max": 5, "unit": "minute"}],
       "requires": [{"code": "app", "when": {"fact": "app", "is": true}}], "considers": [], "fields": ["name"]},
      {"id": "personal.face", "account_type": "personal", "stages": [{"code": "review", "actor": "provider", "min": 0, "max": 30, "unit": "minute"}],
       "requires": [{"code": "camera", "when": {"fact": "camera", "is": true}}],
       "considers": [{"code": "app_is_quicker", "for": false, "when": {"fact": "app", "is": true}}], "fields": ["name"]},
      {"id": "enterprise.transfer", "account_type": "enterprise", "stages": [{"code": "review", "actor": "provider", "min": 1, "max": 3, "unit": "working_day"}],
       "requires": [], "considers": [], "fields": ["name", "mobile"]}
    ],
    "blockers": [
      {"code": "quota", "when": {"fact": "accounts", "at_least": "accounts_per_identity"}, "steps": 1},
      {"code": "recent", "when": {"fact": "changed", "within_days": "change_interval_days"}, "waits_for": "changed", "steps": 1}
    ],
    "policy": {"accounts_per_identity": 3, "change_interval_days": 30},
    "links": [], "claims": [], "time_zone": {"id": "Asia/Shanghai", "rule": "CST-8"}, "calendar": {"source": "none", "published_years": [], "days_off": [], "working_weekends": []}
  })");
}

std::string describe(const Difference& difference) {
  std::string out(name_of(difference.kind));
  out += " " + difference.subject + ": " + difference.before + " -> " + difference.after;
  if (difference.of > 0)
    out += ", " + std::to_string(difference.count) + "/" + std::to_string(difference.of);
  for (const auto& [id, value] : difference.example) {
    out += " " + id + "=";
    if (const auto* text = std::get_if<std::string>(&value)) out += *text;
    if (const auto* flag = std::get_if<bool>(&value)) out += *flag ? "true" : "false";
    if (const auto* number = std::get_if<std::int32_t>(&value)) out += std::to_string(*number);
  }
  return out;
}

std::vector<std::string> describe(const PackDiff& diff) {
  std::vector<std::string> out;
  for (const Difference& difference : diff.differences)
    out.push_back(describe(difference));
  return out;
}

struct Row {
  const char* name;
  const char* patch;  // RFC 6902
  std::vector<std::string> differences;
};

}  // namespace

TEST_CASE("a pack does not differ from itself") {
  CHECK(diff_packs({test::pack()}, {test::pack()}).differences.empty());
  CHECK(diff_packs({test::pack()}, {test::pack()}).faults.empty());
  const KnownFacts person{{"account_type", "personal"}};
  CHECK(diff_packs({test::pack()}, {test::pack()}, {{person}}).differences.empty());
}

namespace {

// Random rules over the facts of the small pack.

Json random_condition(test::Random& random, int depth) {
  static const std::array<Json, 9> leaves{Json{{"fact", "account_type"}, {"is", "personal"}},
                                          Json{{"fact", "account_type"}, {"is", "enterprise"}},
                                          Json{{"fact", "app"}, {"is", true}},
                                          Json{{"fact", "app"}, {"is", false}},
                                          Json{{"fact", "camera"}, {"is", true}},
                                          Json{{"fact", "accounts"}, {"at_least", 2}},
                                          Json{{"fact", "accounts"}, {"at_least", 3}},
                                          Json{{"fact", "changed"}, {"within_days", 10}},
                                          Json{{"fact", "changed"}, {"within_days", 30}}};
  const auto leaf = leaves[static_cast<std::size_t>(random.between(0, 8))];
  if (depth == 0 || random.one_in(2)) return leaf;
  if (random.one_in(4)) return {{"not", random_condition(random, depth - 1)}};
  return {{random.one_in(2) ? "all" : "any",
           {random_condition(random, depth - 1), random_condition(random, depth - 1)}}};
}

RulePack random_pack(test::Random& random) {
  Json pack = small();
  for (Json& question : pack["questions"]) {
    if (random.one_in(3)) question["when"] = random_condition(random, 1);
    if (random.one_in(4)) question["on_request"] = true;
  }
  for (Json& method : pack["methods"]) {
    method["stages"][0]["max"] = random.between(5, 8);
    method["requires"] = Json::array();
    method["considers"] = Json::array();
    for (const char* code : {"one", "two"}) {
      if (random.one_in(2))
        method["requires"].push_back({{"code", code},
                                      {"when", random_condition(random, 1)},
                                      {"assume_met", random.one_in(4)}});
    }
    if (random.one_in(2))
      method["considers"].push_back({{"code", "three"},
                                     {"for", false},
                                     {"when", random_condition(random, 1)},
                                     {"demotes", random.one_in(2)}});
  }
  for (Json& blocker : pack["blockers"])
    blocker["when"] = random_condition(random, 2);
  pack["policy"]["change_interval_days"] = random.between(10, 11);
  // One pack has facts and choices that the other lacks.
  if (random.one_in(3)) pack["facts"].push_back({{"id", "extra"}, {"type", "boolean"}});
  if (random.one_in(3)) pack["facts"][0]["choices"].push_back("charity");
  return load(pack.dump());
}

// The kind, subject, before and after of a difference, with the size of the smallest example.
using Found = std::map<std::tuple<std::string, std::string, std::string, std::string>, std::size_t>;

struct Answer {
  std::string recommended;
  std::string question;
  std::map<std::string, std::string> blockers;  // code → until when
  std::map<std::string, std::string> statuses;
  std::map<std::string, std::string> reasons;
};

Answer answer_of(const RulePack& pack, const KnownFacts& known, Instant now) {
  Facts facts;
  for (const auto& [id, value] : known)
    static_cast<void>(set_fact(pack, facts, id, value));
  const Recommendation found = recommend(pack, facts, now);
  Answer answer;
  if (found.recommended != nullptr) answer.recommended = found.recommended->id;
  if (found.next_question != nullptr) answer.question = found.next_question->id;
  for (const BlockerAdvice& each : found.blockers) {
    std::string& text = answer.blockers[each.blocker->code];
    text = "applies";
    if (!each.possible_from) continue;
    const int days = to_days(*each.possible_from) - facts.values[*pack.fact_slot("changed")];
    text += " for " + std::to_string(days) + " days after changed";
  }
  for (const MethodAdvice& each : found.methods) {
    answer.statuses[each.method->id] = name_of(each.status);
    for (const Reason& reason : each.reasons)
      answer.reasons[each.method->id + " " + std::string(reason.code)] = name_of(reason.effect);
  }
  return answer;
}

void note(Found& found, const char* kind, const std::string& subject, const std::string& before,
          const std::string& after, std::size_t size) {
  if (before == after) return;
  const auto [place, is_new] = found.try_emplace({kind, subject, before, after}, size);
  if (!is_new) place->second = std::min(place->second, size);
}

void note_all(Found& found, const char* kind, std::map<std::string, std::string> before,
              std::map<std::string, std::string> after, std::size_t size) {
  for (const auto& [subject, text] : std::map(before)) {
    note(found, kind, subject, text, after[subject], size);
  }
  for (const auto& [subject, text] : after)
    note(found, kind, subject, before[subject], text, size);
}

// Compares the answers to every combination of facts.
Found brute_force(const RulePack& before, const RulePack& after, Instant now) {
  const std::vector<std::pair<std::string, std::vector<FactValue>>> facts{
      {"account_type",
       {std::string("personal"), std::string("enterprise"), std::string("charity")}},
      {"app", {false, true}},
      {"camera", {false, true}},
      {"accounts", {1, 2, 3, 4}},
      {"changed",
       {std::string("2026-10-03"), std::string("2026-10-04"), std::string("2026-10-23"),
        std::string("2026-10-24")}}};
  Found found;
  std::vector<std::size_t> at(facts.size());
  const bool has_charity = before.facts[0].choices.size() + after.facts[0].choices.size() > 4;
  for (bool more = true; more;) {
    KnownFacts known;
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (at[i] > 0) known.emplace_back(facts[i].first, facts[i].second[at[i] - 1]);
    }
    if (has_charity || at[0] < 3) {
      const Answer old = answer_of(before, known, now);
      const Answer fresh = answer_of(after, known, now);
      const std::string account = at[0] == 0 ? "unknown" : std::get<std::string>(known[0].second);
      if (old.blockers.empty() && fresh.blockers.empty()) {
        note(found, "recommendation", account, old.recommended, fresh.recommended, known.size());
        note(found, "question", account, old.question, fresh.question, known.size());
      }
      note_all(found, "blocker", old.blockers, fresh.blockers, known.size());
      for (const auto& [method, status] : old.statuses) {
        if (!fresh.statuses.contains(method)) continue;
        note(found, "status", method, status, fresh.statuses.at(method), known.size());
        for (const char* code : {" one", " two", " three"}) {
          std::map<std::string, std::string> a = old.reasons;
          std::map<std::string, std::string> b = fresh.reasons;
          note(found, "reason", method + code, a[method + code], b[method + code], known.size());
        }
      }
    }
    more = false;
    for (std::size_t i = 0; i < at.size() && !more; ++i) {
      more = ++at[i] <= facts[i].second.size();
      if (!more) at[i] = 0;
    }
  }
  return found;
}

std::string describe(const Found& found) {
  std::string out;
  for (const auto& [key, size] : found) {
    const auto& [kind, subject, before, after] = key;
    out +=
        kind + " " + subject + ": " + before + " -> " + after + " " + std::to_string(size) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("random rules differ exactly as their answers to everybody do") {
  const Instant now = *parse_instant("2026-11-02T12:00:00Z");
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    test::Random random(seed);
    const RulePack before = random_pack(random);
    const RulePack after = random_pack(random);
    Found found;
    for (const Difference& each : diff_packs({before}, {after}).differences) {
      if (each.kind >= DiffKind::recommendation && each.kind <= DiffKind::reason)
        found[{std::string(name_of(each.kind)), each.subject, each.before, each.after}] =
            each.example.size();
    }
    CHECK(describe(found) == describe(brute_force(before, after, now)));
  }
}

TEST_CASE("each kind of change is found, counted, with the smallest example") {
  const Row rows[] = {
      {"a longer eta that makes another method the best",
       R"([{"op": "replace", "path": "/methods/0/stages/0/max", "value": 60}])",
       {"recommendation personal: personal.app -> personal.face, 1/9 account_type=personal "
        "app=true camera=true",
        "question personal: app -> camera, 1/9 account_type=personal",
        "question personal:  -> camera, 1/9 account_type=personal app=true",
        "question personal: app -> , 1/9 account_type=personal camera=true",
        "eta personal.app: provider review 0 to 5 minute -> provider review 0 to 60 minute, "
        "1460/1460"}},
      {"a day off",
       R"([{"op": "replace", "path": "/calendar/days_off", "value": ["2026-11-03"]}])",
       {"eta enterprise.transfer: 2026-11-03T00:00:00+08:00 to 2026-11-05T23:59:59+08:00, "
        "estimated -> 2026-11-04T00:00:00+08:00 to 2026-11-06T23:59:59+08:00, estimated, 1/1460"}},
      {"a smaller quota",
       R"([{"op": "replace", "path": "/policy/accounts_per_identity", "value": 2}])",
       {"blocker quota:  -> applies, 1/5 accounts=2",
        "content policy accounts_per_identity: 3 -> 2"}},
      {"a longer wait",
       R"([{"op": "replace", "path": "/policy/change_interval_days", "value": 31}])",
       {"blocker recent:  -> applies for 31 days after changed, 1/4 changed=2026-10-03",
        "blocker recent: applies for 30 days after changed -> applies for 31 days after changed, "
        "1/4 changed=2026-10-04",
        "content policy change_interval_days: 30 -> 31"}},
      {"no such blocker any more",
       R"([{"op": "remove", "path": "/blockers/0"}])",
       {"blocker quota: applies -> , 2/4 accounts=3"}},
      {"a requirement more",
       R"([{"op": "add", "path": "/methods/2/requires/-", "value": {"code": "few", "when": {"fact": "accounts", "at_most": 2}}}])",
       {"recommendation enterprise: enterprise.transfer -> , 1/5 account_type=enterprise",
        "status enterprise.transfer: eligible -> unknown, 1/15 account_type=enterprise",
        "status enterprise.transfer: unknown -> ineligible, 2/15 accounts=3",
        "status enterprise.transfer: eligible -> ineligible, 2/15 account_type=enterprise "
        "accounts=3",
        "reason enterprise.transfer few:  -> unknown, 2/15",
        "reason enterprise.transfer few:  -> for, 4/15 accounts=1",
        "reason enterprise.transfer few:  -> against, 4/15 accounts=3"}},
      {"a requirement less",
       R"([{"op": "remove", "path": "/methods/0/requires/0"}])",
       {"recommendation personal:  -> personal.app, 4/9 account_type=personal",
        "recommendation personal: personal.face -> personal.app, 2/9 account_type=personal "
        "camera=true",
        "question personal: app -> , 3/9 account_type=personal",
        "question personal: camera -> , 1/9 account_type=personal app=false",
        "status personal.app: unknown -> eligible, 1/9 account_type=personal",
        "status personal.app: ineligible -> unknown, 1/9 app=false",
        "status personal.app: ineligible -> eligible, 1/9 account_type=personal app=false",
        "reason personal.app app: unknown -> , 2/9",
        "reason personal.app app: against -> , 2/9 app=false",
        "reason personal.app app: for -> , 2/9 app=true"}},
      {"a new method",
       R"([{"op": "add", "path": "/methods/-", "value": {"id": "enterprise.fast", "account_type": "enterprise",
            "stages": [{"code": "review", "actor": "provider", "min": 0, "max": 1, "unit": "minute"}], "requires": [], "considers": [], "fields": []}}])",
       {"method enterprise.fast:  -> enterprise",
        "recommendation enterprise: enterprise.transfer -> enterprise.fast, 1/1 "
        "account_type=enterprise"}},
      {"a question that is no longer asked",
       R"([{"op": "add", "path": "/questions/1/on_request", "value": true}])",
       {"question personal: app -> camera, 1/9 account_type=personal",
        "question personal: app -> , 2/9 account_type=personal camera=false"}},
      {"another form",
       R"([{"op": "add", "path": "/methods/0/fields/1", "value": "mobile"},
                           {"op": "add", "path": "/methods/0/needs", "value": ["phone"]},
                           {"op": "add", "path": "/fields/0/personal", "value": false}])",
       {"content personal.app fields: name -> name mobile", "content personal.app needs:  -> phone",
        "content name personal: yes -> no"}},
      {"a new choice, fact and question",
       R"([{"op": "add", "path": "/facts/0/choices/2", "value": "charity"},
           {"op": "add", "path": "/facts/-", "value": {"id": "region", "type": "boolean"}},
           {"op": "add", "path": "/blockers/-", "value": {"code": "region", "when": {"fact": "region", "is": false}, "steps": 1}}])",
       {"fact account_type: choice personal enterprise as account_type -> "
        "choice personal enterprise charity as account_type",
        "fact region:  -> boolean", "question charity: account_type -> , 9/9 account_type=charity",
        "blocker region:  -> applies, 1/3 region=false"}},
  };
  const RulePack before = load(small().dump());
  for (const Row& row : rows) {
    CAPTURE(std::string(row.name));
    const RulePack after = load(small().patch(Json::parse(row.patch)).dump());
    const PackDiff diff = diff_packs({before}, {after});
    CHECK(diff.faults.empty());
    std::string found;
    for (const std::string& line : describe(diff))
      found += line + "\n";
    std::string expected;
    for (const std::string& line : row.differences)
      expected += line + "\n";
    CHECK(found == expected);
  }
}

TEST_CASE("what a field means, what it accepts, and what is quoted are content") {
  Json quoted = Json::parse(embedded_pack());
  quoted["fields"][1].erase("role");
  quoted["fields"].back()["limits"]["max"] = "2.00";
  quoted["documents"][0]["date"] = "2026-01-31";
  quoted["claims"][0]["quote"] = "another sentence";
  const RulePack after = load(quoted.dump());
  std::vector<std::string> found = describe(diff_packs({test::pack()}, {after}, {}));
  std::erase_if(found, [](const std::string& line) { return line.ends_with(" -> 2026-01-31"); });
  const std::string claim = test::pack().claims[0].id;
  CHECK(found == std::vector<std::string>{
                     "content id_number role: id_number -> ",
                     "content transfer_amount limits: 1 to 99 -> 1 to 200",
                     "content " + claim + " quote: " + test::pack().claims[0].quote +
                         " -> another sentence"});
}

TEST_CASE("a changed number is a changed text for those whom it concerns") {
  Json counted = small();
  counted["policy"]["tries"] = 3;
  Json changed = counted;
  changed["policy"]["tries"] = {{"personal", 5}, {"enterprise", 3}};
  const RulePack before = load(counted.dump());
  const RulePack after = load(changed.dump());
  const Catalogue texts("en", {{"a", "{count} of {policy.tries}"},
                               {"b", "{date:day} and no number"}});
  const PackDiff diff = diff_packs({before, {&texts, 1}}, {after, {&texts, 1}}, {});
  CHECK(describe(diff) ==
        std::vector<std::string>{"content policy tries:personal: 3 -> 5",
                                 "text en a: {count} of 3 -> {count} of 5"});
}

TEST_CASE("texts are compared in the languages that both have") {
  const Catalogue before("en", {{"a", "one"}, {"b", "two"}, {"c", "three"}});
  const Catalogue after("en", {{"a", "one"}, {"b", "zwei"}, {"d", "four"}});
  const Catalogue french("fr", {{"a", "un"}});
  const PackDiff diff =
      diff_packs({test::pack(), {&before, 1}}, {test::pack(), std::array{after, french}}, {});
  CHECK(describe(diff) == std::vector<std::string>{"text en b: two -> zwei", "text en d:  -> four",
                                                   "text en c: three -> ", "text fr:  -> 1 texts"});
}

TEST_CASE("real applicants are compared instead of every situation") {
  Json changed = small();
  changed["policy"]["accounts_per_identity"] = 2;
  changed["facts"][1]["id"] = "program";
  changed["questions"][1]["fact"] = "program";
  changed["methods"][0]["requires"][0]["when"]["fact"] = "program";
  changed["methods"][1]["considers"] = Json::array();
  const RulePack before = load(small().dump());
  const RulePack after = load(changed.dump());
  const std::vector<KnownFacts> applicants{
      {{"account_type", "personal"}, {"accounts", 2}, {"camera", true}},
      {{"account_type", "personal"}, {"accounts", 2}},
      {{"account_type", "personal"}, {"app", true}},
      {{"account_type", "enterprise"}, {"accounts", 1}},
  };
  CHECK(
      describe(diff_packs({before}, {after}, applicants)) ==
      std::vector<std::string>{
          "fact program:  -> boolean", "fact app: boolean -> ",
          "recommendation personal: personal.app -> , 1/4 account_type=personal app=true",
          "question personal:  -> app, 1/4 account_type=personal app=true",
          "blocker quota:  -> applies, 2/4 account_type=personal accounts=2",
          "status personal.app: eligible -> unknown, 1/4 account_type=personal app=true",
          "reason personal.app app: for -> unknown, 1/4 account_type=personal app=true",
          "reason personal.face app_is_quicker: against -> , 1/4 account_type=personal app=true",
          "content policy accounts_per_identity: 3 -> 2"});
}

TEST_CASE("too many situations are said, and the rest is compared") {
  Json wide = small();
  Json parts = Json::array();
  for (int i = 0; i < 13; ++i) {
    const std::string id = "fact" + std::to_string(i);
    wide["facts"].push_back({{"id", id}, {"type", "boolean"}});
    parts.push_back({{"fact", id}, {"is", true}});
  }
  wide["methods"][2]["requires"].push_back({{"code", "wide"}, {"when", {{"all", parts}}}});
  const RulePack after = load(wide.dump());
  const PackDiff diff = diff_packs({load(small().dump())}, {after});
  REQUIRE(diff.faults.size() == 3);
  CHECK(diff.faults[0].code == "situations.too_many");
  CHECK(diff.faults[0].pointer == "recommendation of enterprise");
  CHECK(diff.faults[0].found.starts_with("1594323 situations of account_type fact0 fact1"));
  CHECK(diff.faults[1].pointer == "recommendation of unknown");
  CHECK(diff.faults[2].pointer == "method enterprise.transfer");
  CHECK(diff.differences.size() == 13);  // the new facts
}

}  // namespace verify
