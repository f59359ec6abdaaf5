#include "arguments.hpp"

#include <algorithm>
#include <array>
#include <charconv>

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

// A number of jobs from 1 to 256.
std::optional<unsigned> parse_jobs(std::string_view text) noexcept {
  unsigned jobs = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), jobs);
  const bool whole = result.ec == std::errc() && result.ptr == text.data() + text.size();
  constexpr unsigned most = 256;
  return whole && jobs >= 1 && jobs <= most ? std::optional{jobs} : std::nullopt;
}

// Options that keep any value.
struct Option {
  std::string_view name;
  std::optional<std::string> Arguments::* member;
};

constexpr std::array<Option, 5> options{{{"--now", &Arguments::now},
                                         {"--code", &Arguments::code},
                                         {"--provider", &Arguments::provider},
                                         {"--text", &Arguments::text},
                                         {"--method", &Arguments::method}}};

// Stores the option's value; false after saying what is wrong.
bool store_option(std::string_view name, std::optional<std::string> value, Arguments& arguments) {
  if (!value) {
    arguments.error = std::string(name) + " needs a value.";
    return false;
  }
  if (name == "--locale") arguments.locale = *value;
  for (const Option& option : options) {
    if (option.name == name) arguments.*option.member = *value;
  }
  if (name != "--jobs") return true;
  const auto jobs = parse_jobs(*value);
  if (!jobs) arguments.error = "--jobs takes a number from 1 to 256.";
  arguments.jobs = jobs.value_or(1);
  return jobs.has_value();
}

// A dash before a digit is the sign of a number: `verify field transfer_amount -0.35`.
bool is_operand(std::string_view word) noexcept {
  return word.size() < 2 || word[0] != '-' || (word[1] >= '0' && word[1] <= '9');
}

}  // namespace

Arguments parse_arguments(std::span<const char* const> words) {
  constexpr std::array<std::string_view, 7> valued{"--now",      "--locale", "--jobs",  "--code",
                                                   "--provider", "--text",   "--method"};
  Arguments arguments;
  bool only_operands = false;
  std::vector<std::string> operands;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    const auto* option = std::find_if(valued.begin(), valued.end(), [word](std::string_view name) {
      return is_option(word, name);
    });
    if (only_operands || is_operand(word)) {
      operands.emplace_back(word);
    } else if (word == "--") {
      only_operands = true;
    } else if (word == "--help" || word == "-h") {
      arguments.help = true;
    } else if (word == "--version") {
      arguments.version = true;
    } else if (option == valued.end()) {
      arguments.error = "Unknown option " + std::string(word) + ".";
      return arguments;
    } else if (!store_option(*option, option_value(words, i, *option), arguments)) {
      return arguments;
    }
  }
  if (operands.empty()) return arguments;
  arguments.command = operands.front();
  arguments.operands.assign(operands.begin() + 1, operands.end());
  return arguments;
}

}  // namespace verify::cli
