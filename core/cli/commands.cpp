#include "commands.hpp"

#include <algorithm>
#include <array>

namespace verify::cli {

namespace {

constexpr std::array<Option, 17> all_options{{
    {"--now", "TIME", "instead of the clock, e.g. 2026-11-23T18:30:00+08:00"},
    {"--locale", "NAME", "the language of the texts or a near one; zh-CN unless told",
     Offer::locales},
    {"--pack", "FILE", "rules of your own, a file or a folder", Offer::files},
    {"--jobs", "N", "judge on N processors, 1 unless told; the order stays"},
    {"--text", "WORDS", "what happened, in anybody's words"},
    {"--code", "CODE", "a code of these rules, or a provider's", Offer::codes},
    {"--provider", "NAME", "whose code it is", Offer::providers},
    {"--method", "METHOD", "the method that the form on standard input is for", Offer::methods},
    {"--messages", "FILES", "languages to check the pack with, e.g. en.json,fr.json", Offer::files},
    {"--failures", "FILE", "the failure dictionary to check the pack with", Offer::files},
    {"--builtin", "", "print the pack that is built in, to start from"},
    {"--submissions", "FILE", "compare for these facts, a line each", Offer::files},
    {"--exit-code", "", "end with 1 if there is a difference"},
    {"--json", "", "print one JSON document instead of lines"},
    {"--help", "", "how to use verify, or one command"},
    {"--version", "", "the version of the rules' code"},
    {"--", "", "what follows is text, even when it starts with a dash"},
}};

constexpr std::array<std::string_view, 3> rule_options{"--now", "--locale", "--pack"};
constexpr std::array<std::string_view, 4> batch_options{"--jobs", "--now", "--locale", "--pack"};
constexpr std::array<std::string_view, 7> explain_options{
    "--text", "--code", "--provider", "--method", "--now", "--locale", "--pack"};
constexpr std::array<std::string_view, 3> pack_options{"--messages", "--failures", "--builtin"};
constexpr std::array<std::string_view, 3> diff_options{"--submissions", "--exit-code", "--json"};

constexpr std::array<Operand, 2> field_operands{{{"FIELD", Offer::fields}, {"TEXT"}}};
constexpr std::array<Operand, 1> check_operands{{{"METHOD", Offer::methods}}};
constexpr std::array<Operand, 1> pack_operands{{{"FILE", Offer::files, true}}};
constexpr std::array<Operand, 2> diff_operands{{{"OLD", Offer::files}, {"NEW", Offer::files}}};
constexpr std::array<Operand, 1> completion_operands{{{"SHELL", Offer::shells}}};
constexpr std::array<Operand, 2> help_operands{
    {{"COMMAND", Offer::commands, true}, {"PART", Offer::nothing, true}}};

constexpr std::array<Example, 3> recommend_examples{{
    {R"(echo '{"account_type": "personal", "wechat_bank_card_bound": true}' | verify recommend)",
     "a person whose bank card is bound in WeChat"},
    {R"(echo '{"account_type": "enterprise"}' | verify recommend --locale en --now 2026-11-23T18:30:00+08:00)",
     "a company, in English, asked on a Monday evening"},
    {"verify pack --builtin > my-rules.json; echo '{}' | verify recommend --pack my-rules.json",
     "by rules of your own"},
}};
constexpr std::array<Example, 1> question_examples{{
    {R"(echo '{"account_type": "enterprise"}' | verify question)", "what to ask a company first"},
}};
constexpr std::array<Example, 3> field_examples{{
    {"verify field id_number 110105194912310021 --locale en",
     "a wrong check digit, with repairs that are valid"},
    {"verify field mobile '+86 138-0013-8000'", "a number as people write it"},
    {"verify field name -- --help", "after -- everything is text"},
}};
constexpr std::array<Example, 2> check_examples{{
    {R"(echo '{"name": "张三", "id_number": "11010519491231002X", "mobile": "13800138000"}' | verify check personal.face)",
     "a whole form"},
    {R"(echo '{"fields": {"name": "张三"}, "facts": {"birth_date": "2015-01-01"}}' | verify check personal.face)",
     "a form of somebody whose birthday is known"},
}};
constexpr std::array<Example, 1> batch_examples{{
    {R"(echo '{"id": 7, "method": "personal.face", "fields": {"name": "张三"}}' | verify batch --jobs 2)",
     "one submission, one report"},
}};
constexpr std::array<Example, 4> explain_examples{{
    {"verify explain --text 人脸老是过不了", "somebody's own words"},
    {"verify explain --code id_number.check_digit --locale en", "a code of these rules"},
    {"verify explain --provider tencent_faceid_h5 --code 1004", "a provider's code"},
    {R"(echo '{"id_number": "110105194912310021"}' | verify explain --method personal.face)",
     "what a provider would refuse in this form, before it is sent"},
}};
constexpr std::array<Example, 2> pack_examples{{
    {"verify pack --builtin > my-rules.json", "the built-in pack, to start from"},
    {"verify pack my-rules.json", "is it right after the edit?"},
}};
constexpr std::array<Example, 2> diff_examples{{
    {R"(verify pack --builtin > old.json; sed 's/"for": true/"for": false/' old.json > new.json; verify pack diff old.json new.json)",
     "who gets another answer after an edit"},
    {R"(echo '{"account_type": "personal"}' > facts.jsonl; verify pack diff old.json new.json --submissions facts.jsonl)",
     "the same for real applicants"},
}};
constexpr std::array<Example, 1> completion_examples{{
    {"source <(verify completion bash)", "complete the calls of this bash"},
}};
constexpr std::array<Example, 1> man_examples{{
    {"verify man > verify.1", "man -l verify.1 shows it"},
}};
constexpr std::array<Example, 1> help_examples{{
    {"verify help field", "everything about one command"},
}};

constexpr std::array<Command, 11> all_commands{{
    {"recommend",
     "rank the methods for these facts: which is fastest, when it is done, and why",
     "facts.json",
     {},
     rule_options,
     "Reads what is known about the applicant, one JSON object of facts; what is left out is "
     "unknown. Prints every method, best first, with its status, its duration and dates, the "
     "reasons both ways and the facts that would make it possible; what blocks every method; and "
     "the next question worth asking.",
     recommend_examples,
     Topic::facts},
    {"question",
     "name the question whose answer would help most",
     "facts.json",
     {},
     rule_options,
     "Reads facts as recommend does. Prints the question with its answers, or null when no "
     "answer could change the recommendation.",
     question_examples,
     Topic::facts},
    {"field", "judge one field", "", field_operands, rule_options,
     "Prints the verdict, the normalised value and every issue with the characters it points at "
     "and with repairs that are valid. The verdict is ok, fixed (the value was normalised), "
     "warning (unusual, but legal) or error.",
     field_examples, Topic::fields},
    {"check", "judge a whole form for a method", "fields.json", check_operands, rule_options,
     "Reads the form, one JSON object of field and text, or {\"fields\": {...}, \"facts\": "
     "{...}} with what is known besides. Judges every field that the method asks for, and what "
     "the fields say about each other.",
     check_examples, Topic::methods},
    {"batch",
     "judge one submission a line",
     "submissions.jsonl",
     {},
     batch_options,
     "Reads lines of {\"id\", \"method\", \"fields\", \"facts\"} and prints a report for each, "
     "in the same order and in constant memory. A line that is no submission gets a report that "
     "says why, and the next one is judged. When standard error is a terminal, it counts along.",
     batch_examples,
     Topic::methods},
    {"explain",
     "say what went wrong and what to do",
     "",
     {},
     explain_options,
     "Takes one of --text, --code and --method. Prints the likeliest failures first, each with "
     "its cause, the steps that help, links, other methods worth trying and the sources. With "
     "--method it reads a form as check does, and prints which refusals of the provider this "
     "very form would meet.",
     explain_examples,
     Topic::methods},
    {"pack", "check a rule pack", "", pack_operands, pack_options,
     "Prints the pack's id, version and SHA-256 with what is suspicious about it: conditions "
     "that never hold, methods that nobody reaches, texts that are missing in a language. Each "
     "finding has its document, its place there (a JSON Pointer), what was found and what was "
     "probably meant. A pack that cannot be loaded is refused with every fault. A pack may carry "
     "its "
     "texts and failures, in one file or as a folder with pack.json, failures.json and "
     "messages/<locale>/*.json; then these are checked. The exit status "
     "is 2 when anything is an error; errors are also listed on standard error.",
     pack_examples},
    {"pack diff", "say what a change of a rule pack changes, and for whom", "", diff_operands,
     diff_options,
     "Compares the answers of both packs in every situation that their conditions can tell apart, "
     "or with --submissions for real facts, one JSON object a line. A line of the answer is one "
     "change: a recommendation, a next question, a blocker, the status or a reason of a method, an "
     "eta, a form or a text; with the number of situations in which it happens, and the one with "
     "the fewest facts. With --exit-code the exit status is 1 when there is a difference. It is 2 "
     "when there are too many situations to compare.",
     diff_examples},
    {"completion",
     "print the completion of a shell",
     "",
     completion_operands,
     {},
     "The script knows the commands and options of this program and the fields, methods, "
     "languages, providers and codes of its rules.",
     completion_examples},
    {"man",
     "print the manual page",
     "",
     {},
     {},
     "The page is in the format of man(7).",
     man_examples},
    {"help", "explain verify, or one command", "", help_operands, {}, "", help_examples},
}};

std::string described(const Operand& operand) {
  return operand.optional ? "[" + std::string(operand.name) + "]" : std::string(operand.name);
}

}  // namespace

std::span<const Command> commands() noexcept {
  return all_commands;
}

std::span<const Option> options() noexcept {
  return all_options;
}

std::string_view part_of(const Command& command) noexcept {
  const std::size_t space = command.name.find(' ');
  return space == std::string_view::npos ? std::string_view() : command.name.substr(space + 1);
}

const Command* find_command(std::string_view name) noexcept {
  const auto* const found = std::find_if(all_commands.begin(), all_commands.end(),
                                         [name](const Command& c) { return c.name == name; });
  return found == all_commands.end() ? nullptr : found;
}

const Option* find_option(std::string_view name) noexcept {
  const auto* const found = std::find_if(all_options.begin(), all_options.end(),
                                         [name](const Option& o) { return o.name == name; });
  return found == all_options.end() ? nullptr : found;
}

std::string synopsis(const Command& command) {
  std::string out = "verify " + std::string(command.name);
  for (const Operand& operand : command.operands)
    out.append(" ").append(described(operand));
  for (const std::string_view name : command.options) {
    const Option* const option = find_option(name);
    out.append(" [").append(name);
    if (option != nullptr && !option->value.empty()) out.append(" ").append(option->value);
    out.append("]");
  }
  if (!command.input.empty()) out.append(" < ").append(command.input);
  return out;
}

std::string sentence(std::string_view does) {
  std::string out{does};
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z')
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out + ".";
}

}  // namespace verify::cli
