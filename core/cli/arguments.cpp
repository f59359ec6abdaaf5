#include "arguments.hpp"

#include <algorithm>
#include <charconv>

#include "pack/nearest.hpp"

namespace verify::cli {

namespace {

// Reads a number of jobs, 1 to 256.
std::optional<unsigned> parse_jobs(std::string_view text) noexcept {
  unsigned jobs = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), jobs);
  const bool whole = result.ec == std::errc() && result.ptr == text.data() + text.size();
  constexpr unsigned most = 256;
  return whole && jobs >= 1 && jobs <= most ? std::optional{jobs} : std::nullopt;
}

// A dash before a digit is a minus sign, not the beginning of an option: `verify field
// transfer_amount -0.35`.
bool is_operand(std::string_view word) noexcept {
  return word.size() < 2 || word[0] != '-' || (word[1] >= '0' && word[1] <= '9');
}

template <typename Items>
std::vector<std::string_view> names_of(const Items& items) {
  std::vector<std::string_view> names;
  for (const auto& item : items)
    names.push_back(item.name);
  return names;
}

// "Unknown option --nwo. Did you mean --now?"
std::string unknown(std::string_view kind, std::string_view name,
                    std::span<const std::string_view> known) {
  std::string out = "Unknown ";
  out.append(kind).append(" ").append(name).append(".");
  const std::string_view meant = nearest(name, known);
  if (!meant.empty()) out.append(" Did you mean ").append(meant).append("?");
  return out;
}

// Reads the words of one call from left to right, up to the first that is wrong.
class Parser {
public:
  explicit Parser(std::span<const char* const> words) : words_(words) {}

  Arguments parse() {
    for (; at_ < words_.size() && arguments_.error.empty(); ++at_)
      read_word(words_[at_]);
    if (arguments_.error.empty()) read_command();
    return std::move(arguments_);
  }

private:
  void read_word(std::string_view word) {
    if (only_operands_ || is_operand(word)) {
      arguments_.operands.emplace_back(word);
    } else if (word == "--") {
      only_operands_ = true;
    } else {
      read_option(word == "-h" ? "--help" : word);
    }
  }

  void read_option(std::string_view word) {
    const std::size_t equals = word.find('=');
    const Option* const option = find_option(word.substr(0, equals));
    if (option == nullptr) {
      arguments_.error = unknown("option", word.substr(0, equals), names_of(options()));
    } else if (option->value.empty()) {
      if (equals != std::string_view::npos) return fail(option->name, " takes no value.");
      arguments_.options[option->name] = {};
    } else if (equals != std::string_view::npos) {
      store(*option, word.substr(equals + 1));
    } else if (at_ + 1 < words_.size()) {
      store(*option, words_[++at_]);
    } else {
      fail(option->name, " needs a value.");
    }
  }

  void store(const Option& option, std::string_view value) {
    arguments_.options[option.name] = value;
    if (option.name != "--jobs") return;
    const auto jobs = parse_jobs(value);
    if (!jobs) return fail("--jobs", " takes a number from 1 to 256.");
    arguments_.jobs = *jobs;
  }

  std::string take_operand() {
    std::string operand = std::move(arguments_.operands.front());
    arguments_.operands.erase(arguments_.operands.begin());
    return operand;
  }

  // The first operand, or the first two, are the command; it must accept the other operands and the
  // options.
  void read_command() {
    if (arguments_.operands.empty()) return;
    std::string name = take_operand();
    if (!arguments_.operands.empty()) {
      const std::string longer = name + " " + arguments_.operands.front();
      if (find_command(longer) != nullptr) name += " " + take_operand();
    }
    arguments_.command = find_command(name);
    if (arguments_.has("--help") || arguments_.has("--version")) return;
    if (arguments_.command == nullptr) {
      arguments_.error = unknown("command", name, names_of(commands()));
      return;
    }
    for (const auto& [option, value] : arguments_.options) {
      const auto& known = arguments_.command->options;
      if (std::find(known.begin(), known.end(), option) == known.end())
        return fail(name, " does not take " + std::string(option) + ".");
    }
    check_operands(*arguments_.command);
  }

  void check_operands(const Command& command) {
    const auto required =
        static_cast<std::size_t>(std::count_if(command.operands.begin(), command.operands.end(),
                                               [](const Operand& o) { return !o.optional; }));
    const std::size_t given = arguments_.operands.size();
    if (given < required) {
      fail(command.name, " needs " + std::string(command.operands[given].name) + ".");
    } else if (given > command.operands.size()) {
      fail(command.name, " does not take " + arguments_.operands[command.operands.size()] + ".");
    }
  }

  void fail(std::string_view about, const std::string& sentence) {
    arguments_.error = std::string(about) + sentence;
  }

  std::span<const char* const> words_;
  std::size_t at_ = 0;
  bool only_operands_ = false;
  Arguments arguments_;
};

}  // namespace

std::optional<std::string> Arguments::value_of(std::string_view option) const {
  const auto found = options.find(option);
  return found == options.end() ? std::nullopt : std::optional{found->second};
}

Arguments parse_arguments(std::span<const char* const> words) {
  return Parser(words).parse();
}

}  // namespace verify::cli
