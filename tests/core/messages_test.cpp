#include "verify/message.hpp"

#include <array>
#include <set>

#include "builtin.hpp"

namespace verify {

using test::pack;

namespace {

constexpr std::array<std::string_view, 2> locales{"zh-CN", "en"};

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

// The names of a text's arguments, e.g. {"count", "days"}.
std::set<std::string> arguments_of(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string_view::npos;
       open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    REQUIRE(close != std::string_view::npos);
    const std::string_view content = text.substr(open + 1, close - open - 1);
    names.insert(std::string(content.substr(0, content.find('|'))));
  }
  return names;
}

}  // namespace

TEST_CASE("every language has every text that the pack asks for") {
  for (const std::string_view locale : locales) {
    const Catalogue texts = catalogue(locale);
    for (const std::string& key : keys_of_pack()) {
      CAPTURE(locale);
      CAPTURE(key);
      CHECK(texts.find(key).has_value());
    }
  }
}

TEST_CASE("all languages have the same keys with the same arguments, and no empty text") {
  const Catalogue first = catalogue(locales[0]);
  for (const std::string_view locale : locales) {
    const Catalogue other = catalogue(locale);
    CHECK(other.texts().size() == first.texts().size());
    for (const auto& [key, text] : first.texts()) {
      CAPTURE(locale);
      CAPTURE(key);
      const auto translated = other.find(key);
      REQUIRE(translated.has_value());
      CHECK_FALSE(translated->empty());
      // A language may leave a number out where a plural form says it.
      for (const std::string& name : arguments_of(*translated))
        CHECK(arguments_of(text).contains(name));
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
  CHECK(format(*loaded.catalogue, "a", one) == "1 day left for {n}");
  CHECK(format(*loaded.catalogue, "a", many) == "21 days left for you");
  CHECK(format(*loaded.catalogue, "b", one) == "open {");
  CHECK(format(*loaded.catalogue, "c", one) == "!");
  CHECK(format(*loaded.catalogue, "d", many) == "once");
  CHECK(format(*loaded.catalogue, "not.there") == "not.there");
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
