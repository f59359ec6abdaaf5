#include "json/document.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

#include "random.hpp"

namespace verify {

namespace {

std::string nested(int depth) {
  return std::string(static_cast<std::size_t>(depth), '[') +
         std::string(static_cast<std::size_t>(depth), ']');
}

struct Found {
  std::string code;
  std::string found;
  std::string expected;
};

// The only fault of a text that is not a document.
Found fault_of(std::string_view text, std::size_t most = largest_document) {
  const JsonDocument document = parse_document(text, most);
  REQUIRE_FALSE(document.is_valid());
  CHECK(document.root().is_null());
  REQUIRE(document.faults().size() == 1);
  const Fault& fault = document.faults().front();
  CHECK(fault.pointer.empty());
  return {fault.code, fault.found, fault.suggestion};
}

// Writes random values, and the text that they must be read as. So the parser is compared with
// something that no parser made.
class Author {
public:
  explicit Author(test::Random& random) : random_(random) {}

  // Appends a value to both texts: in one as a person may write it, in the other as JsonWriter
  // writes it.
  void add_value(int depth) {
    add_space();
    switch (random_.between(0, depth > 0 ? 6 : 4)) {
      case 0:
        return add_both("null");
      case 1:
        return add_both(random_.one_in(2) ? "true" : "false");
      case 2:
        return add_integer();
      case 3:
      case 4:
        return add_text();
      case 5:
        return add_list(depth);
      default:
        return add_object(depth);
    }
  }

  std::string written;
  std::string wanted;

private:
  void add_both(std::string_view text) {
    written += text;
    wanted += text;
    add_space();
  }

  void add_space() {
    while (random_.one_in(4))
      written += random_.pick(" \t\r\n");
  }

  void add_integer() {
    constexpr std::string_view edges[] = {"0", "-1", "9223372036854775807", "-9223372036854775808"};
    if (random_.one_in(4)) return add_both(edges[static_cast<std::size_t>(random_.between(0, 3))]);
    add_both(std::to_string(random_.between(-1'000'000, 1'000'000)));
  }

  void add_text() {
    struct Spelling {
      std::string_view written;
      std::string_view wanted;
    };
    static constexpr Spelling spellings[] = {
        {"a", "a"},
        {"张", "张"},
        {"\\u5f20", "张"},
        {"\\u4E09", "三"},
        {"\xF0\xAC\xB1\x96", "\xF0\xAC\xB1\x96"},
        {"\\ud873\\uDC56", "\xF0\xAC\xB1\x96"},
        {"\\/", "/"},
        {"\\n", "\\u000a"},
        {"\\b", "\\u0008"},
        {"\\u0000", "\\u0000"},
        {"\\\"", "\\\""},
        {"\\\\", "\\\\"},
        {"\\u0041", "A"},
        {"\x7F", "\x7F"},
    };
    written += '"';
    wanted += '"';
    for (int length = random_.between(0, 5); length > 0; --length) {
      const auto& spelling =
          spellings[static_cast<std::size_t>(random_.between(0, std::size(spellings) - 1))];
      written += spelling.written;
      wanted += spelling.wanted;
    }
    add_both("\"");
  }

  void add_list(int depth) {
    add_both("[");
    for (int left = random_.between(0, 3); left > 0; --left) {
      add_value(depth - 1);
      if (left > 1) add_both(",");
    }
    add_both("]");
  }

  void add_object(int depth) {
    add_both("{");
    for (int left = random_.between(0, 3); left > 0; --left) {
      add_text();
      add_both(":");
      add_value(depth - 1);
      if (left > 1) add_both(",");
    }
    add_both("}");
  }

  test::Random& random_;
};

}  // namespace

TEST_CASE("a document is read as it was written") {
  const JsonDocument document = parse_document(
      R"({"b": [1, -2, {"c": null}], "a": "张\n三", "t": true, "f": 1.5, "a": "last"})");
  const JsonValue root = document.root();
  REQUIRE(root.is_object());
  CHECK(document.faults().empty());
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

TEST_CASE("whatever is written is read, however it is spelled") {
  test::Random random(20261123);
  for (int round = 0; round < 30'000; ++round) {
    Author author(random);
    if (random.one_in(10)) author.written = "\xEF\xBB\xBF";
    author.add_value(4);
    CAPTURE(author.written);
    const JsonDocument document = parse_document(author.written);
    REQUIRE(document.is_valid());
    CHECK(to_text(document.root()) == author.wanted);
  }
}

// These cases follow a known test suite for JSON parsers (RFC 8259; its names begin with n for "not
// JSON").
TEST_CASE("what is not JSON is no document, and its fault says where") {
  struct Row {
    std::string_view text;
    std::string_view found;
    std::string_view expected;
  };
  const Row rows[] = {
      {"", "line 1, column 1: ", ""},
      {" ", "line 1, column 2: unexpected end of input", "'[', '{', or a literal"},
      {"\n\n  ", "line 3, column 3: unexpected end of input", ""},
      {"{", "line 1, column 2: unexpected end of input", "string literal"},
      {"[1,]", "line 1, column 4: unexpected ']'", "'[', '{', or a literal"},
      {"[1,,2]", "line 1, column 4: unexpected ','", ""},
      {"[1 2]", "line 1, column 4: unexpected number literal", "']'"},
      {"[1}", "line 1, column 3: unexpected '}'", "']'"},
      {"{\"a\"}", "line 1, column 5: unexpected '}'", "':'"},
      {"{\"a\":1,}", "line 1, column 8: unexpected '}'", "string literal"},
      {"{a:1}", "line 1, column 2: invalid literal", "well-formed JSON"},
      {"{'a':1}", "line 1, column 2: invalid literal", ""},
      {"{\"a\":1}}", "line 1, column 8: unexpected '}'", "end of input"},
      {"1 2", "line 1, column 3: unexpected number literal", "end of input"},
      {"{}\n{}", "line 2, column 1: unexpected '{'", "end of input"},
      {"nul", "line 1, column 4: invalid literal", ""},
      {"True", "line 1, column 1: invalid literal", ""},
      {"NaN", "line 1, column 1: invalid literal", ""},
      {"[1] // no comment", "line 1, column 5: invalid literal", ""},
      {"01", "line 1, column 2: unexpected number literal", ""},
      {"-", "line 1, column 2: invalid number", ""},
      {"+1", "line 1, column 1: invalid literal", ""},
      {"1.", "line 1, column 3: invalid number", ""},
      {".5", "line 1, column 1: invalid literal", ""},
      {"1e", "line 1, column 3: invalid number", ""},
      {"0x1", "line 1, column 2: invalid literal", ""},
      {"[1e999]", "line 1, column 6: a number of more than 64 bits", "a smaller one"},
      {"\"a", "line 1, column 3: invalid string: missing closing quote", ""},
      {"\"a\nb\"", "invalid string: control character U+000A (LF) must be escaped", ""},
      {"\"\\x\"", "line 1, column 3: invalid string: forbidden character after backslash", ""},
      {"\"\\u12G4\"", "must be followed by 4 hex digits", ""},
      {"\"\\ud800\"", "surrogate U+D800..U+DBFF must be followed by U+DC00..U+DFFF", ""},
      {"\"\\udc00\"", "surrogate", ""},
      {"\"\xFF\"", "line 1, column 2: invalid string: ill-formed UTF-8 byte", ""},
      {"\"\xC0\xAF\"", "ill-formed UTF-8 byte", ""},
      {"\"\xED\xA0\x80\"", "ill-formed UTF-8 byte", ""},
      {"\"\xF4\x90\x80\x80\"", "ill-formed UTF-8 byte", ""},
      {"\"张三\" x", "line 1, column 6: invalid literal", ""},
      {"\xEF\xBB", "invalid BOM", ""},
      {"\xFE\xFF", "line 1, column 1: invalid literal", ""},
      {"\x01", "line 1, column 1: invalid literal", ""},
      {std::string_view("{}\0{}", 5), "line 1, column 3: a NUL byte", ""},
      {std::string_view("\"a\0\"", 4), "line 1, column 3: a NUL byte", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Found fault = fault_of(row.text);
    CAPTURE(fault.found);
    CHECK(fault.code == "json.wrong");
    CHECK(fault.found.starts_with("line "));
    CHECK(fault.found.find(row.found) != std::string::npos);
    CHECK_FALSE(fault.expected.empty());
    if (!row.expected.empty()) CHECK(fault.expected == row.expected);
  }
}

TEST_CASE("a fault quotes nothing of the text, which may be about a person") {
  for (const char* text :
       {R"({"id_number": "11010519491231002X)", R"({"id_number": "11010519491231002X\q"})",
        R"({"id_number": 11010519491231002X})", R"({"id_number": 110105194912310021e999})",
        R"({"id_number": "11010519491231002X" "mobile"})", R"("11010519491231002X" 11010519)"}) {
    CAPTURE(text);
    const Found fault = fault_of(text);
    CHECK((fault.found + fault.expected).find("110105") == std::string::npos);
  }
}

TEST_CASE("what nests too deep or is too large is no document") {
  CHECK(parse_document(nested(64)).is_valid());
  CHECK(fault_of(nested(65)).code == "json.too_deep");
  CHECK(fault_of(std::string(1'000'000, '[')).code == "json.too_deep");
  std::string objects;
  for (int i = 0; i < 100'000; ++i)
    objects += R"({"a":)";
  CHECK(fault_of(objects).code == "json.too_deep");
  CHECK(parse_document("[1]", 3).is_valid());
  CHECK(fault_of("[12]", 3).code == "json.too_large");
  CHECK(fault_of("[12]", 3).expected == "at most 3 bytes");
  CHECK(fault_of(std::string(largest_document + 1, ' ')).code == "json.too_large");
  std::string many = "[1";
  for (int i = 0; i < 300'000; ++i)
    many += ",1";
  CHECK(fault_of(many + "]").expected == "at most 262144 values");
}

TEST_CASE("numbers beyond 64 bits are fractions, never wrapped") {
  const JsonDocument document = parse_document(
      "[9223372036854775807, 9223372036854775808, 18446744073709551616, -9223372036854775809, -0]");
  auto item = document.root().begin();
  CHECK((*item).integer() == 9223372036854775807);
  for (const double wanted :
       {9223372036854775808.0, 18446744073709551616.0, -9223372036854775808.0}) {
    ++item;
    CHECK((*item).kind() == JsonKind::fraction);
    CHECK((*item).integer() == 0);
    CHECK((*item).number() == wanted);
  }
  ++item;
  CHECK((*item).is_integer());
  CHECK((*item).integer() == 0);
}

TEST_CASE("fractions are what the C library reads") {
  test::Random random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text = random.one_in(2) ? "-" : "";
    text += std::to_string(random.between(0, 99'999)) + "." + random.digits(random.between(1, 9));
    if (random.one_in(2)) text += "e" + std::to_string(random.between(-20, 20));
    CAPTURE(text);
    CHECK(parse_document(text).root().number() == std::strtod(text.c_str(), nullptr));
  }
}

}  // namespace verify
