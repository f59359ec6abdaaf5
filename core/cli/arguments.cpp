#include "arguments.hpp"

namespace verify::cli {

namespace {

// The value of `--name value` or `--name=value`; moves `index` past it.
std::optional<std::string> option_value(std::span<const char* const> words, std::size_t& index,
                                        std::string_view name) {
  const std::string_view word = words[index];
  if (word.size() > name.size() && word.starts_with(name) && word[name.size()] == '=') {
    return std::string(word.substr(name.size() + 1));
  }
  if (index + 1 >= words.size()) return std::nullopt;
  return std::string(words[++index]);
}

bool is_option(std::string_view word, std::string_view name) noexcept {
  return word == name || (word.starts_with(name) && word.substr(name.size()).starts_with('='));
}

}  // namespace

Arguments parse_arguments(std::span<const char* const> words) {
  Arguments arguments;
  bool only_operands = false;
  std::vector<std::string> operands;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (only_operands || word.size() < 2 || word[0] != '-') {
      operands.emplace_back(word);
    } else if (word == "--") {
      only_operands = true;
    } else if (word == "--help" || word == "-h") {
      arguments.help = true;
    } else if (word == "--version") {
      arguments.version = true;
    } else if (is_option(word, "--now") || is_option(word, "--locale")) {
      const std::string_view name = is_option(word, "--now") ? "--now" : "--locale";
      auto value = option_value(words, i, name);
      if (!value) {
        arguments.error = std::string(name) + " needs a value.";
        return arguments;
      }
      if (name == "--now") {
        arguments.now = std::move(*value);
      } else {
        arguments.locale = std::move(*value);
      }
    } else {
      // A negative number is an operand: `verify field transfer_amount -0.35`.
      const bool number = word[1] >= '0' && word[1] <= '9';
      if (!number) {
        arguments.error = "Unknown option " + std::string(word) + ".";
        return arguments;
      }
      operands.emplace_back(word);
    }
  }
  if (operands.empty()) return arguments;
  arguments.command = operands.front();
  arguments.operands.assign(operands.begin() + 1, operands.end());
  return arguments;
}

}  // namespace verify::cli
