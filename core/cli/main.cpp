// The command line of the rules. Its commands are in commands.cpp.

#include "answers.hpp"

int main(int argc, char** argv) {
  const std::span<const char* const> words(argv, static_cast<std::size_t>(argc));
  return verify::cli::answer(verify::cli::parse_arguments(words.subspan(1)));
}
