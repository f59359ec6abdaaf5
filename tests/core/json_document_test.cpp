#include "json/document.hpp"

#include <doctest/doctest.h>

#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "random.hpp"

namespace verify {

namespace {

// The library's own tree, as an independent reading of the same text.
std::string tree_text(const std::string& text) {
  const nlohmann::json tree = nlohmann::json::parse(text, nullptr, false);
  return tree.is_discarded() ? "(not JSON)" : tree.dump();
}

// The rules take no fractions, so they are written as a text.
bool has_fraction(const std::string& text) {
  const nlohmann::json tree = nlohmann::json::parse(text, nullptr, false);
  if (!tree.is_structured()) return tree.is_number_float();
  for (const auto& leaf : tree.flatten()) {
    if (leaf.is_number_float()) return true;
  }
  return false;
}

std::string nested(int depth) {
  return std::string(static_cast<std::size_t>(depth), '[') +
         std::string(static_cast<std::size_t>(depth), ']');
}

}  // namespace

TEST_CASE("a document is read as it was written") {
  const JsonDocument document = parse_document(
      R"({"b": [1, -2, {"c": null}], "a": "张\n三", "t": true, "f": 1.5, "a": "last"})");
  const JsonValue root = document.root();
  REQUIRE(root.is_object());
  CHECK(root.size() == 5);
  CHECK(root.find("b").size() == 3);
  CHECK((*root.begin()).name() == "b");
  std::int64_t sum = 0;
  for (const JsonValue item : root.find("b"))
    sum += item.integer();
  CHECK(sum == -1);
  CHECK(root.find("t").truth());
  CHECK(root.find("f").number() == 1.5);
  CHECK(root.find("f").kind() == JsonKind::fraction);
  CHECK(root.find("a").text() == "last");
  CHECK(root.has("b"));
  CHECK_FALSE(root.has("z"));
  CHECK(root.find("z").is_null());
  CHECK(root.find("z").find("deeper").is_null());
}

TEST_CASE("what is not JSON, or nests too deep, is no document") {
  for (const char* text : {"", " ", "{", "[1,]", "{\"a\"}", "nul", "1 2", "\"\xFF\"", "\"\\ud800\"",
                           "[1e999]", "\x01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_document(text).is_valid());
    CHECK(parse_document(text).root().is_null());
  }
  CHECK(parse_document(nested(64)).is_valid());
  CHECK_FALSE(parse_document(nested(65)).is_valid());
  CHECK_FALSE(parse_document(std::string(1'000'000, '[')).is_valid());
}

TEST_CASE("numbers beyond 64 bits are fractions, never wrapped") {
  const JsonDocument document = parse_document("[9223372036854775807, 9223372036854775808]");
  auto item = document.root().begin();
  CHECK((*item).integer() == 9223372036854775807);
  ++item;
  CHECK((*item).kind() == JsonKind::fraction);
  CHECK((*item).integer() == 0);
}

TEST_CASE("a mutated document reads as the JSON library reads it") {
  const std::string seeds[] = {
      R"({"facts":{"account_type":"personal","n":-3},"fields":{"name":"张三\u4e09"},"x":[]})",
      R"([0,-0,10,1.5,-2e3,1E-2,9223372036854775807,"\ud83d\ude00\"\\\/\b\f\n\r\t",true,false,null])",
      "\xEF\xBB\xBF {\"a\" : [ [ ] , { } ] ,\t\"𬱖\" : \"\" }\r\n"};
  const std::string alphabet =
      "{}[]\",:\\u0123456789abcdefDEtrn.+- \t\n\x1F\x7F\xE5\xBC\xA0\xED\xF4";
  test::Random random(20261123);
  for (int round = 0; round < 60'000; ++round) {
    std::string text = seeds[static_cast<std::size_t>(round) % std::size(seeds)];
    for (int edits = random.between(0, 4); edits > 0; --edits) {
      const auto place =
          static_cast<std::size_t>(random.between(0, static_cast<int>(text.size()) - 1));
      if (random.one_in(3)) {
        text.insert(place, 1, random.pick(alphabet));
      } else if (random.one_in(3)) {
        text.erase(place, 1);
      } else {
        text[place] = random.pick(alphabet);
      }
    }
    CAPTURE(text);
    const JsonDocument document = parse_document(text);
    const std::string wanted = tree_text(text);
    REQUIRE(document.is_valid() == (wanted != "(not JSON)"));
    if (document.is_valid() && !has_fraction(text))
      CHECK(tree_text(to_text(document.root())) == wanted);
  }
}

TEST_CASE("fractions are near what the JSON library reads") {
  test::Random random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text = random.one_in(2) ? "-" : "";
    text += std::to_string(random.between(0, 99'999)) + "." + random.digits(random.between(1, 9));
    if (random.one_in(2)) text += "e" + std::to_string(random.between(-20, 20));
    CAPTURE(text);
    const double wanted = nlohmann::json::parse(text, nullptr, false).get<double>();
    const double found = parse_document(text).root().number();
    CHECK(found == doctest::Approx(wanted).epsilon(1e-12));
  }
}

}  // namespace verify
