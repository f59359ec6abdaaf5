#include "verify/message.hpp"

#include <array>
#include <set>

#include "builtin.hpp"

namespace verify {

using test::pack;

namespace {

Catalogue catalogue(std::string_view locale) {
  LoadedCatalogue loaded = builtin_catalogue(locale);
  REQUIRE(loaded.faults.empty());
  return std::move(*loaded.catalogue);
}

void add_method_keys(const Method& method, std::set<std::string>& keys) {
  keys.insert("method." + method.id);
  for (const Requirement& requirement : method.requirements) {
    for (const char* ending : {".met", ".unmet", ".unknown"})
      keys.insert("requirement." + requirement.code + ending);
  }
  for (const Consideration& consideration : method.considerations)
    keys.insert("consideration." + consideration.code);
  for (const std::string& need : method.needs)
    keys.insert("need." + need);
  for (const std::string& tip : method.tips)
    keys.insert("tip." + tip);
}

void add_question_keys(const Question& question, std::set<std::string>& keys) {
  const FactDefinition& fact = pack().facts[question.fact];
  const std::string key = "question." + question.id;
  keys.insert(key);
  for (const std::string& choice : fact.choices)
    keys.insert(key + "." + choice);
  if (fact.type == FactType::boolean) keys.insert({key + ".yes", key + ".no"});
}

// Every text that the pack asks for.
std::set<std::string> keys_of_pack() {
  std::set<std::string> keys;
  for (const Method& method : pack().methods)
    add_method_keys(method, keys);
  for (const Question& question : pack().questions)
    add_question_keys(question, keys);
  for (const Field& field : pack().fields)
    keys.insert({"field." + field.id, "field." + field.id + ".hint"});
  for (const Link& link : pack().links)
    keys.insert("link." + link.id);
  for (const Blocker& blocker : pack().blockers) {
    keys.insert("blocker." + blocker.code);
    for (int i = 1; i <= blocker.step_count; ++i) {
      keys.insert("blocker." + blocker.code + ".step." + std::to_string(i));
    }
  }
  return keys;
}

}  // namespace

TEST_CASE("every language has every text that the pack asks for") {
  for (const std::string_view locale : builtin_locales()) {
    const Catalogue texts = catalogue(locale);
    for (const std::string& key : keys_of_pack()) {
      CAPTURE(locale);
      CAPTURE(key);
      CHECK(texts.find(key).has_value());
    }
  }
}

TEST_CASE("arguments and plural forms are filled in") {
  const std::array<std::string_view, 1> parts{
      R"({"a": "{n} {n|day|days} left for {who}", "b": "open {", "c": "{missing}!", "d": "{n|once}"})"};
  const LoadedCatalogue loaded = load_catalogue("en", parts);
  REQUIRE(loaded.catalogue);
  const std::array<Argument, 2> one{{{"n", "1"}, {"who", "{n}"}}};
  const std::array<Argument, 2> many{{{"n", "21"}, {"who", "you"}}};
  CHECK(format({*loaded.catalogue, test::pack()}, "a", one) == "1 day left for {n}");
  CHECK(format({*loaded.catalogue, test::pack()}, "a", many) == "21 days left for you");
  CHECK(format({*loaded.catalogue, test::pack()}, "b", one) == "open {");
  CHECK(format({*loaded.catalogue, test::pack()}, "c", one) == "!");
  CHECK(format({*loaded.catalogue, test::pack()}, "d", many) == "once");
  CHECK(format({*loaded.catalogue, test::pack()}, "not.there") == "not.there");
}

TEST_CASE("there is room between Han and the Latin letters of an argument, and nowhere else") {
  const std::array<std::string_view, 1> parts{
      R"({"a": "换用{m}（即时）", "b": "用{m}扫描", "c": "“{m}”，{m}。", "d": "use {m}now", "e": "{m}月{m}日"})"};
  const LoadedCatalogue loaded = load_catalogue("zh-CN", parts);
  REQUIRE(loaded.catalogue);
  const auto say = [&](std::string_view key, const char* value) {
    const std::array<Argument, 1> arguments{{{"m", value}}};
    return format({*loaded.catalogue, test::pack()}, key, arguments);
  };
  CHECK(say("a", "QQ 扫码") == "换用 QQ 扫码（即时）");
  CHECK(say("a", "微信扫码") == "换用微信扫码（即时）");
  CHECK(say("b", "手机 QQ") == "用手机 QQ 扫描");
  CHECK(say("c", "QQ") == "“QQ”，QQ。");
  CHECK(say("d", "QQ") == "use QQnow");
  CHECK(say("e", "11") == "11月11日");
  CHECK(say("a", "") == "换用（即时）");
}

TEST_CASE("forms are chosen by number, the last one for all others") {
  const std::array<std::string_view, 1> parts{
      R"({"a": "{n} {n|day|days}", "b": "{n|one|two|many}"})"};
  const LoadedCatalogue loaded = load_catalogue("en", parts);
  REQUIRE(loaded.catalogue);
  const std::array<std::array<const char*, 3>, 6> rows{{{"0", "0 days", "many"},
                                                        {"1", "1 day", "one"},
                                                        {"2", "2 days", "two"},
                                                        {"3", "3 days", "many"},
                                                        {"11", "11 days", "many"},
                                                        {"", " days", "many"}}};
  for (const auto& [number, plural, word] : rows) {
    const std::array<Argument, 1> arguments{{{"n", number}}};
    CAPTURE(number);
    CHECK(format({*loaded.catalogue, test::pack()}, "a", arguments) == plural);
    CHECK(format({*loaded.catalogue, test::pack()}, "b", arguments) == word);
  }
}

TEST_CASE("parts of a date are numbers that may choose forms; what is no date stays as it is") {
  const std::array<std::string_view, 1> parts{
      R"({"a": "{d:year}/{d:month}/{d:day} {d:weekday|Mon|Tue|Wed|Thu|Fri|Sat|Sun}", "b": "{d:day"})"};
  const LoadedCatalogue loaded = load_catalogue("en", parts);
  REQUIRE(loaded.catalogue);
  const auto say = [&](const char* date) {
    const std::array<Argument, 1> arguments{{{"d", date}}};
    return format({*loaded.catalogue, test::pack()}, "a", arguments);
  };
  CHECK(say("2026-11-30") == "2026/11/30 Mon");
  CHECK(say("2028-02-29") == "2028/2/29 Tue");
  CHECK(say("2027-01-03") == "2027/1/3 Sun");
  CHECK(say("soon") == "soon/soon/soon Sun");
  CHECK(say("2026-02-29") == "2026-02-29/2026-02-29/2026-02-29 Sun");
  CHECK(format({*loaded.catalogue, test::pack()}, "b") == "{d:day");
}

TEST_CASE("a faulty language is refused whole") {
  const std::array<std::string_view, 2> twice{R"({"a": "x"})", R"({"a": "y"})"};
  CHECK(load_catalogue("en", twice).faults.front().code == "messages.duplicate");
  const std::array<std::string_view, 1> number{R"({"a": 3})"};
  CHECK(load_catalogue("en", number).faults.front().pointer == "/a");
  const std::array<std::string_view, 1> list{R"([])"};
  CHECK_FALSE(load_catalogue("en", list).catalogue);
  CHECK_FALSE(builtin_catalogue("xx").catalogue);
}

}  // namespace verify
