// A headless build contains only the texts of answers. No answer may lack a text, and no text of a
// screen may be in the build.

#include <algorithm>
#include <array>

#include "builtin.hpp"
#include "check/issue_codes.hpp"
#include "json/engine.hpp"
#include "json_checks.hpp"
#include "random.hpp"
#include "verify/message.hpp"

namespace verify {

using test::pack;

namespace {

constexpr std::array<std::string_view, 11> answer_kinds{
    "blocker.", "consideration.", "fee.",         "issue.", "link.", "method.",
    "policy.",  "question.",      "requirement.", "stage.", "tries."};

bool is_key(std::string_view text) {
  constexpr std::array<std::string_view, 9> other_kinds{
      "failure.", "field.", "need.", "provider.", "screen.", "step.", "tip.", "web.", "claim."};
  const auto starts = [&](std::string_view kind) { return text.starts_with(kind); };
  return text.find(' ') == std::string_view::npos &&
         (std::any_of(answer_kinds.begin(), answer_kinds.end(), starts) ||
          std::any_of(other_kinds.begin(), other_kinds.end(), starts));
}

// A missing text appears as its key.
void expect_no_keys(const Json& answer) {
  if (answer.is_string()) {
    const auto& text = answer.get_ref<const std::string&>();
    CHECK_FALSE_MESSAGE(is_key(text), text);
  }
  if (answer.is_structured()) {
    for (const auto& part : answer)
      expect_no_keys(part);
  }
}

void ask(Operation operation, Json request) {
  static Engine engine = builtin_engine();
  request["now"] = "2026-11-27T18:30:00+08:00";
  const Json answer = parse_json(call(engine, operation, dump_json(request)).json);
  REQUIRE_FALSE(answer.contains("error"));
  expect_no_keys(answer);
}

Json any_value(test::Random& random, const FactDefinition& fact) {
  switch (fact.type) {
    case FactType::boolean:
      return random.one_in(2);
    case FactType::number:
      return random.between(0, 5);
    case FactType::date:
      return random.one_in(2) ? "2026-11-20" : "2014-01-31";
    case FactType::choice:
      break;
  }
  return fact.choices[static_cast<std::size_t>(
      random.between(0, static_cast<int>(fact.choices.size()) - 1))];
}

Json any_facts(test::Random& random) {
  Json facts = Json::object();
  for (const FactDefinition& fact : pack().facts) {
    if (random.one_in(2)) facts[fact.id] = any_value(random, fact);
  }
  return facts;
}

}  // namespace

TEST_CASE("what a headless build says are the texts of answers, all of them and no others") {
  for (const std::string_view locale : builtin_locales()) {
    CAPTURE(locale);
    const LoadedCatalogue loaded = builtin_answer_texts(locale);
    REQUIRE(loaded.catalogue);
    for (const auto& [key, text] : loaded.catalogue->texts()) {
      CAPTURE(key);
      CHECK(std::any_of(answer_kinds.begin(), answer_kinds.end(),
                        [&key = key](std::string_view kind) { return key.starts_with(kind); }));
    }
    for (const IssueDefinition& issue : issue_definitions())
      CHECK(loaded.catalogue->find(std::string("issue.").append(issue.code)));
  }
}

TEST_CASE("no answer of the rules misses a text") {
  test::Random random(20261127);
  const std::string texts[] = {"", "张三", "1", "11010519491231002X", "91350100M000100Y43", "x?"};
  for (int round = 0; round < 400; ++round) {
    const Json facts = any_facts(random);
    ask(Operation::recommend, {{"facts", facts}});
    ask(Operation::next_question, {{"facts", facts}});
    const Method& method = pack().methods[static_cast<std::size_t>(
        random.between(0, static_cast<int>(pack().methods.size()) - 1))];
    Json fields = Json::object();
    for (const FieldSlot field : method.fields)
      fields[pack().fields[field].id] =
          texts[random.between(0, static_cast<int>(std::size(texts)) - 1)];
    ask(Operation::check, {{"facts", facts}, {"method", method.id}, {"fields", fields}});
    ask(Operation::explain, {{"facts", facts}, {"method", method.id}, {"fields", fields}});
  }
  for (const IssueDefinition& issue : issue_definitions())
    ask(Operation::explain, {{"code", issue.code}});
}

}  // namespace verify
