#include "manual.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "help.hpp"
#include "program.hpp"

namespace verify::cli {

namespace {

const std::string& page() {
  static const std::string written = manual_page(known_words_of(builtin_engine()), "2026-11-01");
  return written;
}

}  // namespace

TEST_CASE("the manual page is plain man(7), whatever it speaks of") {
  constexpr std::string_view macros[] = {".TH", ".SH", ".SS", ".TP", ".PP",
                                         ".RS", ".RE", ".nf", ".fi", ".br"};
  std::string_view rest = page();
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() + 1);
    if (line.starts_with('.')) {
      const std::string_view macro = line.substr(0, 3);
      CHECK_MESSAGE(std::find(std::begin(macros), std::end(macros), macro) != std::end(macros),
                    std::string(line));
    }
    CHECK_FALSE(line.starts_with('\''));
    for (const char c : line)
      if (static_cast<unsigned char>(c) >= 0x80) FAIL_CHECK(std::string(line));
  }
}

TEST_CASE("the manual page says all that help says") {
  std::string unwrapped = page();
  std::replace(unwrapped.begin(), unwrapped.end(), '\n', ' ');
  for (const Command& command : commands()) {
    CHECK(page().find("\n.SS " + std::string(command.name) + "\n") != std::string::npos);
    CHECK(unwrapped.find(sentence(command.does)) != std::string::npos);
  }
  CHECK(page().find("\\fB\\-\\-jobs\\fR \\fIN\\fR") != std::string::npos);
  CHECK(page().find("\\[u5F20]") != std::string::npos);
}

TEST_CASE("man, where it is, reads the page without a warning") {
  const Outcome outcome = run_script(
      "verify man > verify.1\n"
      "! command -v man > /dev/null || LC_ALL=C.UTF-8 man --warnings -l verify.1 > page");
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "");
}

}  // namespace verify::cli
