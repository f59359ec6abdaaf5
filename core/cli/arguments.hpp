#pragma once
// The command line as values.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace verify::cli {

struct Arguments {
  std::string command;
  std::vector<std::string> operands;
  std::optional<std::string> now;  // RFC 3339
  std::string locale = "zh-CN";
  unsigned jobs = 1;
  std::optional<std::string> code;      // what `explain` explains
  std::optional<std::string> provider;  // whose code it is
  std::optional<std::string> text;
  std::optional<std::string> method;
  bool help = false;
  bool version = false;
  std::string error;  // what is wrong with the line, in one sentence; empty when nothing is
};

// Options may stand anywhere; after `--` everything is an operand.
[[nodiscard]] Arguments parse_arguments(std::span<const char* const> words);

}  // namespace verify::cli
