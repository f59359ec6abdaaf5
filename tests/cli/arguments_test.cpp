#include "arguments.hpp"

#include <doctest/doctest.h>

namespace verify::cli {

namespace {

Arguments parse(std::vector<const char*> words) {
  return parse_arguments(words);
}

}  // namespace

TEST_CASE("options may stand anywhere, with a space or an equals sign") {
  const Arguments a = parse({"field", "--now", "T", "name", "--locale=en", "张三", "--jobs", "4"});
  CHECK(a.error.empty());
  CHECK(a.command == "field");
  CHECK(a.operands == std::vector<std::string>{"name", "张三"});
  CHECK(a.now == "T");
  CHECK(a.locale == "en");
  CHECK(a.jobs == 4);
}

TEST_CASE("negative numbers and what follows -- are texts") {
  CHECK(parse({"field", "transfer_amount", "-0.35"}).operands[1] == "-0.35");
  CHECK(parse({"field", "name", "--", "--help"}).operands[1] == "--help");
  CHECK(parse({"field", "name", "-"}).operands[1] == "-");
  CHECK(parse({"field", "name", ""}).operands[1].empty());
}

TEST_CASE("a wrong line says what is wrong") {
  CHECK(parse({"field", "--nwo", "T"}).error == "Unknown option --nwo.");
  CHECK(parse({"field", "--now"}).error == "--now needs a value.");
  for (const char* jobs : {"0", "257", "x", "4x", ""})
    CHECK_FALSE(parse({"batch", "--jobs", jobs}).error.empty());
  CHECK(parse({}).command.empty());
}

}  // namespace verify::cli
