#include "arguments.hpp"

#include <doctest/doctest.h>

namespace verify::cli {

namespace {

Arguments parse(std::vector<const char*> words) {
  return parse_arguments(words);
}

}  // namespace

TEST_CASE("options may stand anywhere, with a space or an equals sign") {
  const Arguments field = parse({"field", "--now", "T", "name", "--locale=en", "张三"});
  CHECK(field.error.empty());
  REQUIRE(field.command != nullptr);
  CHECK(field.command->name == "field");
  CHECK(field.operands == std::vector<std::string>{"name", "张三"});
  CHECK(field.value_of("--now") == "T");
  CHECK(field.value_of("--locale") == "en");
  CHECK_FALSE(field.value_of("--jobs"));
  CHECK(parse({"--jobs", "4", "batch"}).jobs == 4);
  CHECK(parse({"batch", "--now=a=b"}).value_of("--now") == "a=b");
}

TEST_CASE("negative numbers and what follows -- are texts") {
  CHECK(parse({"field", "transfer_amount", "-0.35"}).operands[1] == "-0.35");
  CHECK(parse({"field", "name", "--", "--help"}).operands[1] == "--help");
  CHECK(parse({"field", "name", "-"}).operands[1] == "-");
  CHECK(parse({"field", "name", ""}).operands[1].empty());
}

TEST_CASE("a wrong call says what is wrong, and what was probably meant") {
  struct Row {
    std::vector<const char*> words;
    std::string error;
  };
  const Row rows[] = {
      {{"field", "--nwo", "T"}, "Unknown option --nwo. Did you mean --now?"},
      {{"fild", "name", "x"}, "Unknown command fild. Did you mean field?"},
      {{"field", "--now"}, "--now needs a value."},
      {{"field", "name"}, "field needs TEXT."},
      {{"field"}, "field needs FIELD."},
      {{"field", "name", "x", "y"}, "field does not take y."},
      {{"field", "name", "x", "--jobs", "2"}, "field does not take --jobs."},
      {{"man", "field"}, "man does not take field."},
      {{"pack", "--builtin=yes"}, "--builtin takes no value."},
      {{"batch", "--jobs", "0"}, "--jobs takes a number from 1 to 256."},
      {{"batch", "--jobs", "257"}, "--jobs takes a number from 1 to 256."},
      {{"batch", "--jobs", "4x"}, "--jobs takes a number from 1 to 256."},
      {{"batch", "--jobs="}, "--jobs takes a number from 1 to 256."},
  };
  for (const Row& row : rows)
    CHECK(parse(row.words).error == row.error);
  CHECK(parse({"qwertyuiop"}).error == "Unknown command qwertyuiop.");
  CHECK(parse({}).command == nullptr);
}

TEST_CASE("who asks for help is not told that the call is incomplete") {
  CHECK(parse({"field", "--help"}).error.empty());
  CHECK(parse({"--version", "x"}).error.empty());
  CHECK(parse({"-h"}).has("--help"));
}

}  // namespace verify::cli
