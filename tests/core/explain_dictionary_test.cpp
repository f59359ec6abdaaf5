// The dictionary as data: it is complete and has sources, and a wrong one is refused completely.
#include <set>

#include "explaining.hpp"
#include "pack/embedded.hpp"

namespace verify {

namespace {

using test::dictionary;

Catalogue texts(std::string_view locale) {
  for (const EmbeddedPart& part : embedded_failure_messages()) {
    if (part.locale != locale) continue;
    const std::string_view parts[] = {part.json};
    LoadedCatalogue loaded = load_catalogue(locale, parts);
    REQUIRE(loaded.faults.empty());
    return std::move(*loaded.catalogue);
  }
  FAIL("no texts of failures in " << locale);
  return {{}, {}};
}

std::set<std::string> wanted_keys() {
  std::set<std::string> keys;
  for (const Failure& failure : dictionary().failures) {
    const std::string key = "failure." + failure.id;
    keys.insert({key, key + ".cause"});
    for (int step = 1; step <= failure.step_count; ++step)
      keys.insert(key + ".step." + std::to_string(step));
    for (const ProviderCode& code : failure.codes)
      keys.insert("provider." + code.provider);
    for (const Refusal& refusal : failure.refusals)
      keys.insert("provider." + refusal.code.provider);
  }
  return keys;
}

// A dictionary with one entry, in which `from` is replaced by `to`.
std::string one_entry(std::string_view from = {}, std::string_view to = {}) {
  std::string json =
      R"({"folding": "臉脸", "ignored": ["请问"], "synonyms": ["人脸|face"], "failures": [{"id": "a.b",
      "class": "face", "who": "applicant", "retry": "now", "costs_try": true, "steps": 2,
      "links": ["support"], "claims": ["face_failure.causes"], "documents": ["D"],
      "alternatives": ["personal.face"], "issues": ["name.*"],
      "would_be_refused_as": [{"issues": ["name.digit"], "provider": "p", "code": "1", "sentence": "s"}],
      "codes": {"p": ["1", "2"]}, "phrases": ["人脸失败"]}]})";
  if (from.empty()) return json;
  const std::size_t at = json.find(from);
  REQUIRE(at != std::string::npos);
  return json.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("every language has exactly the texts that the dictionary asks for") {
  for (const std::string_view locale : builtin_locales()) {
    CAPTURE(locale);
    const Catalogue catalogue = texts(locale);
    const std::set<std::string> keys = wanted_keys();
    for (const std::string& key : keys) {
      CAPTURE(key);
      CHECK_FALSE(catalogue.find(key).value_or("").empty());
    }
    for (const auto& [key, text] : catalogue.texts()) {
      CAPTURE(key);
      CHECK(keys.contains(key));
      // The only arguments are numbers of the pack.
      for (std::size_t at = 0; (at = text.find('{', at)) != std::string::npos; ++at)
        CHECK(text.substr(at).starts_with("{policy."));
    }
  }
}

TEST_CASE("every claim of the FAQ is cited by an explanation") {
  std::set<std::string> cited;
  for (const Failure& failure : dictionary().failures)
    cited.insert(failure.claims.begin(), failure.claims.end());
  for (const Claim& claim : test::pack().claims) {
    CAPTURE(claim.id);
    CHECK(cited.contains(claim.id));
  }
}

TEST_CASE(
    "every explanation says what to do, rests on a source and can be found in both languages") {
  for (const Failure& failure : dictionary().failures) {
    CAPTURE(failure.id);
    CHECK(failure.step_count >= 1);
    CHECK_FALSE((failure.claims.empty() && failure.documents.empty()));
  }
}

TEST_CASE("a dictionary that is right is loaded with all that it says") {
  const LoadedFailures loaded = load_failures(test::pack(), one_entry());
  REQUIRE(loaded.faults.empty());
  REQUIRE(loaded.dictionary->failures.size() == 1);
  const Failure& failure = loaded.dictionary->failures.front();
  CHECK(failure.costs_try);
  CHECK(failure.step_count == 2);
  CHECK(failure.codes.size() == 2);
  CHECK(failure.refusals.front().sentence == "s");
  CHECK(test::best(explain_text(*loaded.dictionary, "人臉")) == "a.b");
  CHECK(test::best(explain_text(*loaded.dictionary, "face")) == "a.b");
  CHECK(test::best(explain_code(*loaded.dictionary, "name.latin")) == "a.b");
}

TEST_CASE("every fault is named with its place, and nothing is half-loaded") {
  struct Row {
    const char *from, *to, *code, *pointer;
  };
  const Row rows[] = {
      {"\"applicant\"", "\"nobody\"", "value.unknown", "/failures/0/who"},
      {"\"now\"", "7", "type.wrong", "/failures/0/retry"},
      {"\"steps\": 2", "\"steps\": 0", "number.wrong", "/failures/0/steps"},
      {"\"support\"", "\"suport\"", "link.unknown", "/failures/0/links/0"},
      {"\"face_failure.causes\"", "\"x\"", "claim.unknown", "/failures/0/claims/0"},
      {"\"personal.face\"", "\"personal.fac\"", "method.unknown", "/failures/0/alternatives/0"},
      {"\"claims\": [\"face_failure.causes\"], \"documents\": [\"D\"],", "", "source.missing",
       "/failures/0"},
      {"\"id\": \"a.b\",", "", "member.missing", "/failures/0"},
      {"\"class\"", "\"clas\"", "member.unknown", "/failures/0/clas"},
      {"\"name.*\"", "\"name.*\", \"name.*\"", "name.duplicate", "/failures/0/issues/1"},
      {"\"issues\": [\"name.digit\"], ", "", "member.missing", "/failures/0/would_be_refused_as/0"},
      {"{\"p\": [\"1\", \"2\"]}", "[]", "type.wrong", "/failures/0/codes"},
      {"[\"1\", \"2\"]", "[1]", "type.wrong", "/failures/0/codes/p/0"},
      {"\"人脸失败\"", "null", "type.wrong", "/failures/0/phrases/0"},
      {"\"臉脸\"", "\"臉\"", "folding.wrong", "/folding"},
      {"\"臉脸\"", "\"ab\"", "folding.wrong", "/folding"},
      {"\"人脸|face\"", "\"人脸|face\", \"face|x\"", "synonym.duplicate", "/synonyms/1"},
      {"\"人脸|face\"", "\"人脸||face\"", "synonym.duplicate", "/synonyms/0"},
      {"\"人脸|face\"", "\"人脸|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"",
       "synonym.too_long", "/synonyms/0"}};
  for (const Row& row : rows) {
    CAPTURE(row.from);
    CAPTURE(row.to);
    const LoadedFailures loaded = load_failures(test::pack(), one_entry(row.from, row.to));
    CHECK_FALSE(loaded.dictionary.has_value());
    REQUIRE_FALSE(loaded.faults.empty());
    CHECK(loaded.faults.front().code == row.code);
    CHECK(loaded.faults.front().pointer == row.pointer);
  }
}

TEST_CASE("unknown names come with the one that was probably meant") {
  const LoadedFailures loaded = load_failures(test::pack(), one_entry("\"support\"", "\"suport\""));
  CHECK(loaded.faults.front().found == "suport");
  CHECK(loaded.faults.front().suggestion == "support");
}

TEST_CASE("what is no dictionary is refused") {
  for (const char* text : {"", "[]", "{", "null", "{}", "{\"failures\": []}", "\xff", "[[[["}) {
    CAPTURE(text);
    const LoadedFailures loaded = load_failures(test::pack(), text);
    CHECK_FALSE(loaded.dictionary.has_value());
    CHECK_FALSE(loaded.faults.empty());
  }
  CHECK(load_failures(test::pack(), std::string(5U << 20U, ' ')).faults.front().code ==
        "json.too_large");
}

}  // namespace verify
