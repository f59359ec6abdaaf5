// The help names everything, and every example in it works unchanged.

#include "help.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "json/document.hpp"
#include "program.hpp"

namespace verify::cli {

namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    lines.push_back(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(text.size(), lines.back().size() + 1));
  }
  return lines;
}

const KnownWords& known_words() {
  static const KnownWords known = known_words_of(builtin_engine());
  return known;
}

}  // namespace

TEST_CASE("the overall help names every command and option") {
  const std::string help = help_overall();
  for (const Command& command : commands()) {
    CHECK(contains(help, "\n  " + std::string(command.name) + " "));
    CHECK(contains(help, command.does));
  }
  for (const Option& option : options())
    CHECK(contains(help, option.does));
}

TEST_CASE("every option of a command exists, and every option belongs to a command or to all") {
  std::vector<std::string_view> used{"--help", "--version", "--"};
  for (const Command& command : commands()) {
    CHECK_FALSE(command.examples.empty());
    for (const std::string_view name : command.options) {
      CHECK(find_option(name) != nullptr);
      used.push_back(name);
    }
  }
  for (const Option& option : options())
    CHECK(std::find(used.begin(), used.end(), option.name) != used.end());
}

TEST_CASE("what is no example fits on a terminal") {
  for (const Command& command : commands()) {
    const std::string help = help_for(command, known_words());
    for (const std::string_view line : lines_of(help)) {
      const bool may_be_long = contains(line, "verify ") || contains(line, "(");
      if (!may_be_long) CHECK_MESSAGE(line.size() <= 80, std::string(line));
    }
  }
}

TEST_CASE("the help of a command lists what it takes") {
  CHECK(contains(help_for(*find_command("recommend"), known_words()),
                 "region (mainland hmt overseas)"));
  CHECK(contains(help_for(*find_command("field"), known_words()), "legal_person_id_number"));
  CHECK(contains(help_for(*find_command("check"), known_words()), "enterprise.bank_transfer"));
}

TEST_CASE("three ways to the same help") {
  const Outcome help = run_script("verify help check");
  CHECK(help.status == 0);
  CHECK(help.out == help_for(*find_command("check"), known_words()));
  CHECK(run_script("verify check --help").out == help.out);
  CHECK(run_script("verify -h check").out == help.out);
  CHECK(run_script("verify --help").out == help_overall());
  CHECK(run_script("verify help").out == help_overall());
}

TEST_CASE("every example works as it stands") {
  for (const Command& command : commands()) {
    for (const Example& example : command.examples) {
      const std::string script{example.line};
      CAPTURE(script);
      const Outcome outcome = run_script(script);
      CHECK(outcome.status == 0);
      CHECK(outcome.err == "");
      const bool prints_json = contains(command.details, "Prints") && !contains(example.line, ">");
      if (prints_json) CHECK(parse_document(outcome.out).is_valid());
    }
  }
}

}  // namespace verify::cli
