// A pack with damage in any place is either refused completely with its faults, or loads; there is
// nothing in between.

#include <iterator>
#include <string>

#include "builtin.hpp"
#include "json/engine.hpp"
#include "pack/embedded.hpp"
#include "random.hpp"
#include "verify/recommend.hpp"

namespace verify {

namespace {

// A pack with one item of each kind. It is small, so that many mutations can be tried.
constexpr std::string_view small_pack =
    R"({"format": 2, "id": "small", "version": "1", "valid_from": "2026-01-01",
 "facts": [{"id": "type", "type": "choice", "choices": ["personal", "enterprise"], "role": "account_type"},
  {"id": "ready", "type": "boolean"}, {"id": "count", "type": "number"}, {"id": "day", "type": "date"}],
 "questions": [{"id": "ready", "fact": "ready", "on_request": false,
  "when": {"any": [{"fact": "type", "in": ["personal"]}, {"not": {"fact": "count", "at_most": -3}}]}}],
 "fields": [{"id": "name", "check": "name", "role": "contact_name", "input": "text", "personal": true, "max_length": 60},
  {"id": "paid", "check": "transfer_amount", "role": "transfer_amount", "limits": {"min": "0.01", "max": "1.00"}}],
 "methods": [{"id": "a", "account_type": "personal", "effort": 1, "provider_recommended": true,
  "stages": [{"code": "s", "actor": "provider", "min": 1, "typical": 2, "max": 3, "unit": "working_day",
    "from": "submission", "deadline": {"amount": 7, "unit": "day"},
    "tries": {"count": 2, "in_a_row": true, "then": "t", "frozen": {"amount": 2, "unit": "hour"}}, "claims": ["c"]}],
  "deadline": {"amount": "change_interval_days", "unit": "day"}, "tries": {"count": "most", "then": "t"},
  "fees": [{"code": "f", "claims": ["c"]}],
  "requires": [{"code": "r", "assume_met": true, "when": {"fact": "ready", "is": true}, "claims": ["c"]}],
  "considers": [{"code": "p", "for": true, "demotes": false}], "fields": ["name"], "needs": ["n"], "tips": ["t"]}],
 "blockers": [{"code": "b", "waits_for": "day", "steps": 2, "links": ["l"], "claims": ["c"],
  "when": {"all": [{"fact": "day", "within_days": "change_interval_days"}, {"fact": "count", "at_least": "most"}]}}],
 "policy": {"minimum_age": 14, "most": 3, "by_type": {"personal": 1, "enterprise": "unlimited"}}, "links": [{"id": "l", "url": "https://example.com", "role": "support"}],
 "documents": [{"id": "d", "title": "t", "url": "https://example.com", "date": "2025-01-31", "language": "en", "seen": "whole"}],
 "claims": [{"id": "c", "quote": "q", "section": "s", "document": "d", "contradicts": ["e"]}, {"id": "e", "quote": "q", "document": "d", "inference": true}],
 "time_zone": {"id": "America/New_York", "rule": "EST5EDT,M3.2.0,M11.1.0"},
 "calendar": {"source": "s", "published_years": [2026], "days_off": ["2026-01-01"], "working_weekends": []}})";

constexpr std::string_view pieces[] = {"{",
                                       "}",
                                       "[",
                                       "]",
                                       "\"",
                                       ",",
                                       ":",
                                       "null",
                                       "true",
                                       "-1",
                                       "1e9",
                                       "0.5",
                                       "99999999999999999999",
                                       "\"id\":",
                                       "\"when\":",
                                       "\\u0000",
                                       "\xff",
                                       "\"a\"",
                                       "\"r\"",
                                       "false",
                                       "\"fact\":",
                                       "\"all\":",
                                       "\"is\":",
                                       "[[[[[[[[[[",
                                       "{}",
                                       "[]",
                                       "\"\""};

std::string mutated(std::string json, test::Random& random) {
  const auto below = [&](std::size_t most) {
    return static_cast<std::size_t>(random.between(0, static_cast<int>(most) - 1));
  };
  for (std::size_t count = below(3) + 1; count > 0; --count) {
    const std::size_t at = below(json.size());
    const std::string_view piece = pieces[below(std::size(pieces))];
    switch (below(5)) {
      case 0:
        json.erase(at, below(12) + 1);
        break;
      case 1:
        json.insert(at, piece);
        break;
      case 2:
        json[at] = static_cast<char>(below(256));
        break;
      case 3:
        json.replace(at, std::min(below(6), json.size() - at), piece);
        break;
      default:
        json.insert(at, json.substr(below(json.size()), below(40)));
    }
    if (json.empty()) json = "{";
  }
  return json;
}

}  // namespace

TEST_CASE("whatever is done to a pack, it is loaded whole or refused whole with its faults") {
  test::Random random(20261123);
  REQUIRE(load_pack(small_pack).pack);
  const int mutations = test::rounds();
  int loaded_count = 0;
  for (int i = 0; i < mutations; ++i) {
    const std::string json = mutated(std::string(small_pack), random);
    const LoadedPack loaded = load_pack(json);
    if (loaded.pack.has_value() != loaded.faults.empty()) FAIL(json);
    if (!loaded.pack) continue;
    ++loaded_count;
    // A pack that loads can be used: nothing points outside its list.
    const Recommendation recommendation = recommend(*loaded.pack, Facts{}, test::friday_evening());
    if (recommendation.methods.size() != loaded.pack->methods.size()) FAIL(json);
  }
  // Some damage is fatal and some is harmless; otherwise the test would be useless.
  CHECK(loaded_count > mutations / 1000);
  CHECK(loaded_count < mutations / 2);
}

TEST_CASE("a refused pack leaves the engine as it was") {
  constexpr int tries = 2'000;
  test::Random random(7);
  Engine engine = builtin_engine();
  constexpr std::string_view request =
      R"({"facts": {"account_type": "personal"}, "now": "2026-11-27T18:30:00+08:00"})";
  const std::string before = call(engine, Operation::recommend, request).json;
  int refused = 0;
  for (int i = 0; i < tries; ++i) {
    const std::string json = mutated(std::string(small_pack), random);
    const Response response = call(engine, Operation::load_pack, json);
    if (!response.rejection) {
      REQUIRE_FALSE(call(engine, Operation::load_pack, embedded_pack()).rejection.has_value());
      continue;
    }
    ++refused;
    REQUIRE_FALSE(response.rejection->faults.empty());
    REQUIRE(call(engine, Operation::recommend, request).json == before);
  }
  CHECK(refused > tries / 2);
}

}  // namespace verify
