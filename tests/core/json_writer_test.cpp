#include "json/writer.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <random>
#include <string>

#include "json/document.hpp"
#include "json_checks.hpp"
#include "text/decimal.hpp"
#include "text/utf8.hpp"

namespace verify {

TEST_CASE("commas, nesting and every kind of value") {
  std::string text;
  JsonWriter out(text);
  out.begin_object();
  out.member("a", std::int64_t{-9007199254740993});
  out.key("b");
  out.begin_array();
  out.begin_object();
  out.end_object();
  out.value(true);
  out.null();
  out.begin_array();
  out.end_array();
  out.text_or_null("");
  out.end_array();
  out.member("c", "");
  out.end_object();
  CHECK(text == R"({"a":-9007199254740993,"b":[{},true,null,[],null],"c":""})");
}

TEST_CASE("every number of 64 bits is written as it is read") {
  using Limits = std::numeric_limits<std::int64_t>;
  for (const std::int64_t number : {Limits::min(), Limits::min() + 1, std::int64_t{-10},
                                    std::int64_t{0}, std::int64_t{10}, Limits::max()}) {
    std::string text;
    JsonWriter(text).value(number);
    CHECK(text == std::to_string(number));
    CHECK(decimal(number) == text);
    const JsonDocument read = parse_document(text);
    CHECK(read.root().is_integer());
    CHECK(read.root().integer() == number);
  }
  for (const std::string_view beyond : {"9223372036854775808", "-9223372036854775809"})
    CHECK_FALSE(parse_document(beyond).root().is_integer());
}

namespace {

std::string json_text(std::string_view text) {
  std::string out;
  JsonWriter(out).value(text);
  return out;
}

}  // namespace

TEST_CASE("texts are quoted as another library does") {
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 8; i > 0; --i) {
      constexpr std::array<char32_t, 6> starts{0x00, 0x20, 0x4E00, 0xE000, 0x2CC56, 0x10FFF0};
      append_utf8(text, starts[random() % starts.size()] + static_cast<char32_t>(random() % 16));
    }
    const Json read = parse_json(json_text(text));
    REQUIRE(read.is_string());
    REQUIRE(read.get<std::string>() == text);
  }
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD and the rest survives") {
  CHECK(json_text("a\xff"
                  "b") ==
        "\"a\xEF\xBF\xBD"
        "b\"");
  std::mt19937 random(8);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    for (std::size_t i = random() % 12; i > 0; --i)
      bytes += static_cast<char>(random() % 256);
    REQUIRE(parse_json(json_text(bytes)).is_string());
  }
}

}  // namespace verify
