#pragma once
// All commands and options in one table. The check of a call, the help, the manual page and the
// completion of every shell are made from it, so they always agree.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace verify::cli {

// What a shell can offer as a completion.
enum class Offer : std::uint8_t {
  nothing,
  commands,
  fields,
  methods,
  locales,
  providers,
  codes,
  files,
  shells
};

struct Operand {
  std::string_view name;  // "FIELD"
  Offer offer = Offer::nothing;
  bool optional = false;
};

struct Option {
  std::string_view name;   // "--now"
  std::string_view value;  // "TIME"; empty: no value
  std::string_view does;
  Offer offer = Offer::nothing;
};

// A call that works unchanged in any folder, if the examples are run in the order of the table.
struct Example {
  std::string_view line;
  std::string_view shows;
};

// A list of names of the rules that is shown in the help of a command.
enum class Topic : std::uint8_t { none, facts, fields, methods };

struct Command {
  std::string_view name;   // one word, or two for a part of another command: "pack diff"
  std::string_view does;   // without a capital and a full stop
  std::string_view input;  // what it reads from standard input: "facts.json"
  std::span<const Operand> operands;
  std::span<const std::string_view> options;  // names, besides --help
  std::string_view details;                   // paragraphs, separated by empty lines
  std::span<const Example> examples;
  Topic topic = Topic::none;
};

[[nodiscard]] std::span<const Command> commands() noexcept;
[[nodiscard]] std::span<const Option> options() noexcept;

// The second word of a command with two, otherwise nothing: "diff".
[[nodiscard]] std::string_view part_of(const Command& command) noexcept;

// Null when the name is unknown.
[[nodiscard]] const Command* find_command(std::string_view name) noexcept;
[[nodiscard]] const Option* find_option(std::string_view name) noexcept;

// "verify field FIELD TEXT [--now TIME] [--locale NAME]"
[[nodiscard]] std::string synopsis(const Command& command);

// Makes a sentence with a capital and a full stop of the member `does` or `shows`.
[[nodiscard]] std::string sentence(std::string_view does);

// Shells for which there is a completion.
inline constexpr std::string_view shells[] = {"bash", "zsh", "fish"};

inline constexpr std::string_view program_does =
    "the rules of real-name verification, before anything is sent";

inline constexpr std::string_view answers =
    "One JSON document is printed; batch prints one a line. The exit status is 0 when the "
    "question was answered, also when the verdict is \"error\", and 2 when the call or its input "
    "is wrong: then one line on standard error says what, and pack says it for every fault.";

}  // namespace verify::cli
