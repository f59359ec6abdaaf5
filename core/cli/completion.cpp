#include "completion.hpp"

namespace verify::cli {

namespace {

// Joins names, which contain no special character of a shell.
std::string joined(std::span<const std::string> words) {
  std::string out;
  for (const std::string& word : words)
    out.append(out.empty() ? "" : " ").append(word);
  return out;
}

std::string replaced(std::string_view text, char what, std::string_view with) {
  std::string out;
  for (const char c : text) {
    if (c == what) {
      out += with;
    } else {
      out += c;
    }
  }
  return out;
}

std::string quoted(std::string_view text) {
  return "'" + replaced(text, '\'', R"('\'')") + "'";
}

std::string words_of(const KnownWords& known_words, Offer offer) {
  return joined(words_for(known_words, offer));
}

std::string option_names(const Command& command) {
  std::string out;
  for (const std::string_view name : command.options)
    out.append(name).append(" ");
  return out + "--help";
}

// The commands that are parts of another command: "|pack diff|".
std::string parts_of_commands() {
  std::string out = "|";
  for (const Command& command : commands()) {
    if (!part_of(command).empty()) out.append(command.name).append("|");
  }
  return out;
}

// The parts of this command: "diff".
std::vector<std::string> parts_of(const Command& command) {
  std::vector<std::string> parts;
  for (const Command& other : commands()) {
    const std::string_view part = part_of(other);
    if (!part.empty() && other.name == std::string(command.name).append(" ").append(part))
      parts.emplace_back(part);
  }
  return parts;
}

// --- bash

constexpr std::string_view bash_head =
    R"(
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  local command='' place=0 at offered=''
  # Bash cuts --locale=en into three words.
  [[ $word == = ]] && word=''
  [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD-2]}
  for ((at = 1; at < COMP_CWORD; at++)); do
    case ${COMP_WORDS[at]} in
)";

constexpr std::string_view bash_middle = R"(      -*) ;;
      *) if [[ -z $command ]]; then command=${COMP_WORDS[at]}
         elif [[ $parts == *"|$command ${COMP_WORDS[at]}|"* ]]; then command+=" ${COMP_WORDS[at]}"
         else place=$((place + 1)); fi ;;
    esac
  done
  if [[ $word == -* ]]; then
    case $command in
)";

constexpr std::string_view bash_tail = R"(    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$offered" -- "$word")
}
complete -o default -F _verify verify
)";

std::string bash_script(const KnownWords& known_words) {
  std::string valued;
  std::string by_option;
  for (const Option& option : options()) {
    if (option.value.empty()) continue;
    valued.append(valued.empty() ? "" : "|").append(option.name);
    by_option.append("      ").append(option.name).append(") offered=");
    by_option.append(quoted(words_of(known_words, option.offer))).append(" ;;\n");
  }
  std::string options_of;
  std::string operands_of;
  for (const Command& command : commands()) {
    const std::string name = quoted(command.name);
    options_of.append("      ").append(name).append(") offered=");
    options_of.append(quoted(option_names(command))).append(" ;;\n");
    for (std::size_t i = 0; i < command.operands.size(); ++i) {
      std::vector<std::string> words = words_for(known_words, command.operands[i].offer);
      if (i == 0) {
        for (const std::string& part : parts_of(command))
          words.push_back(part);
      }
      operands_of.append("          ").append(name).append(":").append(std::to_string(i));
      operands_of.append(") offered=").append(quoted(joined(words))).append(" ;;\n");
    }
  }
  std::string out =
      "# bash completion of verify, written by `verify completion bash`\n"
      "_verify() {\n  local parts=" +
      quoted(parts_of_commands());
  out.append(bash_head);
  out.append("      ").append(valued);
  out.append(") at=$((at + 1)); [[ ${COMP_WORDS[at]} == = ]] && at=$((at + 1)) ;;\n");
  out.append(bash_middle).append(options_of);
  out.append("      *) offered='--help --version' ;;\n    esac\n  else\n    case $before in\n");
  out.append(by_option).append("      *)\n        case $command:$place in\n");
  out.append("          :*) offered=").append(quoted(words_of(known_words, Offer::commands)));
  out.append(" ;;\n").append(operands_of).append("        esac ;;\n");
  return out.append(bash_tail);
}

// --- zsh

// Escapes a colon, which ends a part of a specification, and brackets, which enclose its text.
std::string zsh_text(std::string_view text) {
  return replaced(replaced(replaced(text, ':', "\\:"), '[', "\\["), ']', "\\]");
}

std::string zsh_action(const KnownWords& known_words, Offer offer) {
  if (offer == Offer::files) return "_files";
  const std::string words = words_of(known_words, offer);
  return words.empty() ? std::string() : "(" + words + ")";
}

// An action that offers these words, too.
std::string zsh_either(const std::string& action, const std::string& words) {
  return "{ compadd " + words + "; " + action + " }";
}

std::string zsh_option(const KnownWords& known_words, const Option& option) {
  std::string spec{option.name};
  if (!option.value.empty()) spec += "=";
  spec.append("[").append(zsh_text(option.does)).append("]");
  if (!option.value.empty())
    spec.append(":").append(option.value).append(":").append(zsh_action(known_words, option.offer));
  return quoted(spec);
}

std::string zsh_script(const KnownWords& known_words) {
  std::string names;
  std::string cases;
  for (const Command& command : commands()) {
    const std::string name{command.name};
    if (part_of(command).empty())
      names.append("    ").append(quoted(name + ":" + zsh_text(command.does))).append("\n");
    cases.append("    ").append(quoted(name)).append(")\n      _arguments");
    const std::vector<std::string> parts = parts_of(command);
    for (const Operand& operand : command.operands) {
      const bool has_parts = !parts.empty() && &operand == &command.operands.front();
      const std::string action = zsh_action(known_words, operand.offer);
      const std::string spec = std::string(operand.optional ? "::" : ":") +
                               std::string(operand.name) + ":" +
                               (has_parts ? zsh_either(action, joined(parts)) : action);
      cases.append(" \\\n        ").append(quoted(spec));
    }
    for (const std::string_view option : command.options)
      cases.append(" \\\n        ").append(zsh_option(known_words, *find_option(option)));
    cases.append(" \\\n        ").append(zsh_option(known_words, *find_option("--help")));
    cases.append(" ;;\n");
  }
  return R"(#compdef verify
# zsh completion of verify, written by `verify completion zsh`
_verify() {
  local curcontext=$curcontext state
  local -a names=(
)" + names +
         R"(  )
  _arguments -C '--help' '--version' '1: :->name' '*:: :->rest' && return
  [[ $state == name ]] && { _describe -t commands command names; return }
  local parts=)" +
         quoted(parts_of_commands()) +
         R"(
  if (( CURRENT > 2 )) && [[ $parts == *"|$words[1] $words[2]|"* ]]; then
    words[2]="$words[1] $words[2]"
    shift words
    (( CURRENT-- ))
  fi
  case $words[1] in
)" + cases +
         R"(  esac
}
if [[ $funcstack[1] == _verify ]]; then _verify "$@"; else compdef _verify verify; fi
)";
}

// --- fish

std::string fish_line(std::string_view condition, const std::string& rest) {
  return "complete -c verify -n " + quoted(condition) + " " + rest + "\n";
}

std::string fish_option(const KnownWords& known_words, const Option& option) {
  std::string out = "-l " + std::string(option.name.substr(2));
  if (!option.value.empty()) {
    const std::string words = words_of(known_words, option.offer);
    out.append(words.empty() ? " -r" : " -r -a ").append(words.empty() ? "" : quoted(words));
  }
  return out + " -d " + quoted(option.does);
}

std::string fish_operand(const KnownWords& known_words, const Operand& operand) {
  if (operand.offer == Offer::files) return "-F";
  const std::string words = words_of(known_words, operand.offer);
  return words.empty() ? std::string() : "-a " + quoted(words);
}

std::string fish_script(const KnownWords& known_words) {
  std::string out =
      "# fish completion of verify, written by `verify completion fish`\n"
      "complete -c verify -f\n";
  for (const Command& command : commands()) {
    const std::string name{command.name};
    const std::string part{part_of(command)};
    const std::string first = name.substr(0, name.find(' '));
    std::string seen = "__fish_seen_subcommand_from " + first;
    const std::string before = part.empty() ? "__fish_use_subcommand" : seen;
    const std::string word = part.empty() ? first : part;
    out += fish_line(before, "-a " + word + " -d " + quoted(command.does));
    if (!part.empty()) seen += "; and __fish_seen_subcommand_from " + part;
    for (std::size_t i = 0; i < command.operands.size(); ++i) {
      const std::string offered = fish_operand(known_words, command.operands[i]);
      if (offered.empty()) continue;
      const std::string place = std::to_string(i + (part.empty() ? 2 : 3));
      out += fish_line(seen + "; and test (count (commandline -opc)) -eq " + place, offered);
    }
    for (const std::string_view option : command.options)
      out += fish_line(seen, fish_option(known_words, *find_option(option)));
  }
  for (const char* name : {"--help", "--version"})
    out.append("complete -c verify ").append(fish_option(known_words, *find_option(name))) += "\n";
  return out;
}

}  // namespace

std::string completion_script(std::string_view shell, const KnownWords& known_words) {
  if (shell == "bash") return bash_script(known_words);
  if (shell == "zsh") return zsh_script(known_words);
  if (shell == "fish") return fish_script(known_words);
  return {};
}

}  // namespace verify::cli
