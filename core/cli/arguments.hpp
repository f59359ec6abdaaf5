#pragma once
// The parsed words of a call, checked against the table of commands.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands.hpp"

namespace verify::cli {

struct Arguments {
  const Command* command = nullptr;
  std::vector<std::string> operands;
  std::map<std::string_view, std::string>
      options;  // "--now" → "2026-…"; an option without a value has an empty one
  unsigned jobs = 1;
  std::string error;  // what is wrong with the call, in one sentence; empty when nothing is

  [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }
  [[nodiscard]] std::optional<std::string> value_of(std::string_view option) const;
};

// Options may stand anywhere; after `--` everything is an operand. With --help or --version the
// rest of the call is not checked.
[[nodiscard]] Arguments parse_arguments(std::span<const char* const> words);

}  // namespace verify::cli
