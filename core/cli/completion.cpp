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

// --- bash

constexpr std::string_view bash_head =
    R"(# bash completion of verify, written by `verify completion bash`
_verify() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  local command='' place=0 at offered=''
  # Bash cuts --locale=en into three words.
  [[ $word == = ]] && word=''
  [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD-2]}
  for ((at = 1; at < COMP_CWORD; at++)); do
    case ${COMP_WORDS[at]} in
)";

constexpr std::string_view bash_middle = R"(      -*) ;;
      *) if [[ -z $command ]]; then command=${COMP_WORDS[at]}; else place=$((place + 1)); fi ;;
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
    options_of.append("      ").append(command.name).append(") offered=");
    options_of.append(quoted(option_names(command))).append(" ;;\n");
    for (std::size_t i = 0; i < command.operands.size(); ++i) {
      operands_of.append("          ").append(command.name).append(":");
      operands_of.append(std::to_string(i)).append(") offered=");
      operands_of.append(quoted(words_of(known_words, command.operands[i].offer))).append(" ;;\n");
    }
  }
  std::string out{bash_head};
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
    names.append("    ").append(quoted(name + ":" + zsh_text(command.does))).append("\n");
    cases.append("    ").append(name).append(")\n      _arguments");
    for (const Operand& operand : command.operands) {
      const std::string spec = std::string(operand.optional ? "::" : ":") +
                               std::string(operand.name) + ":" +
                               zsh_action(known_words, operand.offer);
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
    out += fish_line("__fish_use_subcommand", "-a " + name + " -d " + quoted(command.does));
    const std::string seen = "__fish_seen_subcommand_from " + name;
    for (std::size_t i = 0; i < command.operands.size(); ++i) {
      const std::string offered = fish_operand(known_words, command.operands[i]);
      if (offered.empty()) continue;
      const std::string place = std::to_string(i + 2);
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
