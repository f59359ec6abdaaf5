// The rules on the command line: one JSON document in, one out.

#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "arguments.hpp"
#include "batch.hpp"
#include "json/engine.hpp"
#include "json/json.hpp"
#include "verify/time.hpp"
#include "verify/version.hpp"

namespace {

using verify::Json;
using verify::Operation;
using verify::cli::Arguments;

constexpr int exit_answered = 0;
constexpr int exit_bad_input = 2;

constexpr const char* help_text =
    R"(verify - the rules of real-name verification, before anything is sent

  verify recommend < facts.json       which method is fastest for these facts, when, and why
  verify question < facts.json        the question whose answer would help most, or null
  verify field FIELD TEXT             judges one field:   verify field id_number 11010519491231002x
  verify check METHOD < fields.json   judges a whole form: verify check personal.face < fields.json
  verify batch < in.jsonl > out.jsonl judges one submission a line: {"id", "method", "fields", "facts"}
  verify explain --text WORDS         what is wrong and what to do, in anybody's words
  verify explain --code CODE          what an issue's code means, or a provider's (--provider NAME)
  verify explain --method METHOD < fields.json
                                      which refusals this form would meet
  verify pack FILE                    checks a rule pack: every fault with its JSON Pointer

  --now TIME       instead of the clock, e.g. 2026-11-23T18:30:00+08:00
  --locale NAME    zh-CN (default) or en
  --jobs N         batch: judge on N processors (1); the order stays
  --version        the version of the rules' code
  --               what follows is text, even when it starts with a dash

facts.json   {"account_type": "personal", "wechat_bank_card_bound": true}; what is left out is unknown
fields.json  {"name": "…", "id_number": "…"}, or {"fields": {…}, "facts": {…}}
One JSON document is printed. Exit status: 0 the question was answered (also when the verdict is "error"),
2 the call or its input is wrong; then one line on standard error says what.
)";

int fail(const std::string& sentence) {
  std::fprintf(stderr, "verify: %s Try: verify --help\n", sentence.c_str());
  return exit_bad_input;
}

std::string read_all(std::FILE* file) {
  std::string out;
  std::array<char, 65536> buffer{};
  std::size_t count = 0;
  do {
    count = std::fread(buffer.data(), 1, buffer.size(), file);
    out.append(buffer.data(), count);
  } while (count == buffer.size());
  return out;
}

std::string clock_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return verify::to_string(
      verify::Instant{std::chrono::duration_cast<std::chrono::seconds>(now).count()});
}

// "/facts/region: value.unknown, found x, expected y"
std::string describe(const verify::PackFault& fault) {
  std::string out = fault.pointer + ": " + fault.code + ", found " + fault.found;
  if (!fault.suggestion.empty()) out.append(", expected ").append(fault.suggestion);
  return out;
}

int print(const verify::Response& response) {
  if (response.refusal.empty()) {
    std::printf("%s\n", response.json.c_str());
    return exit_answered;
  }
  std::string sentence = response.refusal;
  for (const verify::PackFault& fault : response.faults)
    sentence.append(" ").append(describe(fault)).append(".");
  return fail(sentence);
}

// What stands on standard input as an object, or nothing after saying what is wrong.
std::optional<Json> read_object() {
  Json document = verify::parse_json(read_all(stdin));
  if (document.is_object()) return document;
  fail("Standard input is not a JSON object.");
  return std::nullopt;
}

Json request_from(const Arguments& arguments) {
  return {{"now", arguments.now.value_or(clock_now())}, {"locale", arguments.locale}};
}

int answer_facts(Operation operation, const Arguments& arguments) {
  const auto facts = read_object();
  if (!facts) return exit_bad_input;
  Json request = request_from(arguments);
  request["facts"] = *facts;
  verify::Engine engine = verify::builtin_engine();
  return print(call(engine, operation, verify::dump_json(request)));
}

int answer_field(const Arguments& arguments) {
  if (arguments.operands.size() != 2) return fail("field takes a field's id and a text.");
  Json request = request_from(arguments);
  request["field"] = arguments.operands[0];
  request["text"] = arguments.operands[1];
  verify::Engine engine = verify::builtin_engine();
  return print(call(engine, Operation::field, verify::dump_json(request)));
}

// Adds the form on standard input, bare or as {"fields", "facts"}; false after saying what is
// wrong.
bool add_form(Json& request, const std::string& method) {
  const auto document = read_object();
  if (!document) return false;
  const bool wrapped = document->contains("fields");
  request["method"] = method;
  request["fields"] = wrapped ? document->at("fields") : *document;
  if (wrapped && document->contains("facts")) request["facts"] = document->at("facts");
  return true;
}

int answer_check(const Arguments& arguments) {
  if (arguments.operands.size() != 1) return fail("check takes a method's id.");
  Json request = request_from(arguments);
  if (!add_form(request, arguments.operands[0])) return exit_bad_input;
  verify::Engine engine = verify::builtin_engine();
  return print(call(engine, Operation::check, verify::dump_json(request)));
}

int answer_explain(const Arguments& arguments) {
  const int ways = (arguments.text ? 1 : 0) + (arguments.code ? 1 : 0) + (arguments.method ? 1 : 0);
  if (ways != 1 || !arguments.operands.empty()) {
    return fail("explain takes one of --text, --code and --method.");
  }
  if (arguments.provider && !arguments.code) return fail("--provider needs --code.");
  Json request = request_from(arguments);
  if (arguments.method) {
    if (!add_form(request, *arguments.method)) return exit_bad_input;
  } else if (arguments.text) {
    request["text"] = *arguments.text;
  } else {
    request["code"] = *arguments.code;
    if (arguments.provider) request["provider"] = *arguments.provider;
  }
  verify::Engine engine = verify::builtin_engine();
  return print(call(engine, Operation::explain, verify::dump_json(request)));
}

int judge_batch(const Arguments& arguments) {
  const verify::Engine engine = verify::builtin_engine();
  const auto now = verify::parse_instant(arguments.now.value_or(clock_now()));
  if (!now) return fail("--now takes an RFC 3339 time such as 2026-11-23T18:30:00+08:00.");
  const auto catalogue =
      std::find_if(engine.catalogues.begin(), engine.catalogues.end(),
                   [&](const auto& known) { return known.locale() == arguments.locale; });
  if (catalogue == engine.catalogues.end()) return fail("Unknown locale " + arguments.locale + ".");
  const verify::cli::BatchOptions options{*now, arguments.jobs, isatty(fileno(stderr)) != 0};
  if (run_batch(engine.pack, *catalogue, options, stdin, stdout)) return exit_answered;
  return fail("Cannot write the reports.");
}

int check_pack(const Arguments& arguments) {
  if (arguments.operands.size() != 1) return fail("pack takes a file.");
  std::ifstream file(arguments.operands[0], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file) return fail("Cannot read the file " + arguments.operands[0] + ".");
  verify::Engine engine;
  const verify::Response response = call(engine, Operation::load_pack, text);
  std::printf("%s\n", response.json.c_str());
  for (const verify::PackFault& fault : response.faults)
    std::fprintf(stderr, "%s\n", describe(fault).c_str());
  return response.refusal.empty() ? exit_answered : exit_bad_input;
}

int run(const Arguments& arguments) {
  if (!arguments.error.empty()) return fail(arguments.error);
  if (arguments.help) {
    std::printf("%s", help_text);
    return exit_answered;
  }
  if (arguments.version) {
    std::printf("%s\n", std::string(verify::core_version).c_str());
    return exit_answered;
  }
  const std::string& command = arguments.command;
  if (command == "recommend") return answer_facts(Operation::recommend, arguments);
  if (command == "question") return answer_facts(Operation::question, arguments);
  if (command == "field") return answer_field(arguments);
  if (command == "check") return answer_check(arguments);
  if (command == "explain") return answer_explain(arguments);
  if (command == "batch") return judge_batch(arguments);
  if (command == "pack") return check_pack(arguments);
  return fail(command.empty() ? "Say what to do." : "Unknown command " + command + ".");
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<const char* const> words(argv, static_cast<std::size_t>(argc));
  return run(verify::cli::parse_arguments(words.subspan(1)));
}
