#include "answers.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "batch.hpp"
#include "completion.hpp"
#include "help.hpp"
#include "input.hpp"
#include "json/document.hpp"
#include "json/engine.hpp"
#include "manual.hpp"
#include "pack/embedded.hpp"
#include "pack_diff_report.hpp"
#include "pack_folder.hpp"
#include "pack_report.hpp"
#include "verify/locale.hpp"
#include "verify/time_zone.hpp"
#include "verify/version.hpp"

namespace verify::cli {

namespace {

// Prints one line that says what is wrong. The sentence may contain what was typed, so control
// characters are replaced.
int fail(std::string sentence) {
  for (char& c : sentence) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  }
  std::fprintf(stderr, "verify: %s\n", sentence.c_str());
  return exit_bad_input;
}

// As `fail`, for a wrong call: the line also names the help.
int fail_call(const Arguments& arguments, const std::string& sentence) {
  const std::string about =
      arguments.command == nullptr ? "" : " " + std::string(arguments.command->name);
  return fail(sentence + " Try: verify help" + about);
}

int print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  return exit_answered;
}

std::string clock_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const TimeZone utc;
  return to_string(Instant{std::chrono::duration_cast<std::chrono::seconds>(now).count()}, utc);
}

// "/facts/region: value.unknown, found x, expected y"
std::string describe(const Fault& fault) {
  std::string out = fault.pointer;
  out.append(out.empty() ? "" : ": ").append(fault.code).append(", found ").append(fault.found);
  if (!fault.suggestion.empty()) out.append(", expected ").append(fault.suggestion);
  return out;
}

// Prints the rejection in one line, with its first faults.
int fail_with(const Rejection& rejection) {
  constexpr std::size_t most = 10;
  const std::size_t count = rejection.faults.size();
  std::string sentence = rejection.message;
  for (std::size_t i = 0; i < std::min(count, most); ++i)
    sentence.append(" ").append(describe(rejection.faults[i])).append(".");
  if (count > most) sentence.append(" And ").append(std::to_string(count - most)).append(" more.");
  return fail(std::move(sentence));
}

// The text that was read; or nothing, after printing the error.
std::optional<std::string> text_or_say(Input input) {
  if (input.error.empty()) return std::move(input.text);
  fail(std::move(input.error));
  return std::nullopt;
}

// The built-in rules, or those of --pack; nothing, after printing the error, if these do not load.
std::optional<Engine> engine_for(const Arguments& arguments) {
  Engine engine = builtin_engine();
  const auto path = arguments.value_of("--pack");
  if (!path) return engine;
  const auto pack = text_or_say(read_pack(*path));
  if (!pack) return std::nullopt;
  Response loaded = call(engine, Operation::load_pack, *pack);
  if (!loaded.rejection) return engine;
  loaded.rejection->message = "The file " + *path + " is no rule pack.";
  fail_with(*loaded.rejection);
  return std::nullopt;
}

// Builds a request with the options of the call, and prints the answer.
class Question {
public:
  explicit Question(const Arguments& arguments) : arguments_(arguments) {
    out_.begin_object();
    add("now", arguments.value_of("--now").value_or(clock_now()));
    if (const auto locale = arguments.value_of("--locale")) add("locale", *locale);
  }

  void add(JsonName name, std::string_view text) { out_.member(name, text); }

  void add(JsonName name, JsonValue value) {
    out_.key(name);
    write(out_, value);
  }

  [[nodiscard]] int ask(Operation operation) {
    out_.end_object();
    auto engine = engine_for(arguments_);
    if (!engine) return exit_bad_input;
    const Response response = call(*engine, operation, request_);
    return response.rejection ? fail_with(*response.rejection) : print(response.json + "\n");
  }

private:
  const Arguments& arguments_;
  std::string request_;
  JsonWriter out_{request_};
};

// Reads the object from standard input. After an error, which is printed, the result is not an
// object.
JsonDocument read_object() {
  const auto text = text_or_say(read_standard_input());
  if (!text) return {};
  JsonDocument document = parse_document(*text);
  const std::optional<Rejection> rejection =
      reject_unless_object(document, "input.not_json", "Standard input is not a JSON object.");
  if (rejection) fail_with(*rejection);
  return document;
}

int answer_facts(Operation operation, const Arguments& arguments) {
  const JsonDocument facts = read_object();
  if (!facts.root().is_object()) return exit_bad_input;
  Question question(arguments);
  question.add("facts", facts.root());
  return question.ask(operation);
}

int answer_field(const Arguments& arguments) {
  Question question(arguments);
  question.add("field", arguments.operands[0]);
  question.add("text", arguments.operands[1]);
  return question.ask(Operation::check_field);
}

// Reads a form, either the fields alone or {"fields", "facts"}.
int answer_form(Operation operation, const Arguments& arguments, const std::string& method) {
  const JsonDocument document = read_object();
  const JsonValue form = document.root();
  if (!form.is_object()) return exit_bad_input;
  const bool wrapped = form.has("fields");
  Question question(arguments);
  question.add("method", method);
  question.add("fields", wrapped ? form.find("fields") : form);
  if (wrapped) question.add("facts", form.find("facts"));
  return question.ask(operation);
}

int answer_explain(const Arguments& arguments) {
  constexpr std::array<const char*, 3> ways{"--text", "--code", "--method"};
  const auto given =
      std::count_if(ways.begin(), ways.end(), [&](const char* way) { return arguments.has(way); });
  if (given != 1) return fail_call(arguments, "explain takes one of --text, --code and --method.");
  if (arguments.has("--provider") && !arguments.has("--code"))
    return fail_call(arguments, "--provider needs --code.");
  if (const auto method = arguments.value_of("--method"))
    return answer_form(Operation::explain, arguments, *method);
  Question question(arguments);
  for (const JsonName name : {JsonName("text"), JsonName("code"), JsonName("provider")}) {
    if (const auto value = arguments.value_of("--" + std::string(name.text())))
      question.add(name, *value);
  }
  return question.ask(Operation::explain);
}

int answer_batch(const Arguments& arguments) {
  const auto engine = engine_for(arguments);
  if (!engine) return exit_bad_input;
  const auto now = parse_instant(arguments.value_of("--now").value_or(clock_now()));
  if (!now)
    return fail_call(arguments, "--now takes an RFC 3339 time such as 2026-11-23T18:30:00+08:00.");
  const std::string locale = arguments.value_of("--locale").value_or("zh-CN");
  const std::string_view nearest = nearest_locale(locale, builtin_locales());
  const auto catalogue = std::find_if(engine->catalogues.begin(), engine->catalogues.end(),
                                      [&](const auto& known) { return known.locale() == nearest; });
  if (catalogue == engine->catalogues.end())
    return fail_call(arguments, "Unknown locale " + locale + ".");
  const BatchOptions options{*now, arguments.jobs, isatty(fileno(stderr)) != 0};
  switch (run_batch(engine->pack, *catalogue, options, stdin, stdout)) {
    case BatchEnd::judged:
      break;
    case BatchEnd::unreadable:
      return fail("Cannot read standard input.");
    case BatchEnd::endless_line:
      return fail("Cannot read standard input. A line does not end within 16 MiB.");
    case BatchEnd::unwritten:
      return fail("Cannot write the reports.");
  }
  return exit_answered;
}

// Reads the files of "en.json,fr.json" as languages; false, after printing the error, if a file
// cannot be read.
bool read_languages(std::string_view paths, PackFiles& files) {
  while (!paths.empty()) {
    const std::string path(paths.substr(0, paths.find(',')));
    paths.remove_prefix(std::min(paths.size(), path.size() + 1));
    const std::string name = path.substr(path.find_last_of('/') + 1);
    auto text = text_or_say(read_file(path));
    if (!text) return false;
    files.messages.emplace_back(name.substr(0, name.find('.')), std::move(*text));
  }
  return true;
}

int answer_pack(const Arguments& arguments) {
  const bool builtin = arguments.has("--builtin");
  if (builtin == !arguments.operands.empty())
    return fail_call(arguments, "pack takes either a FILE or --builtin.");
  if (builtin) return print(embedded_pack());
  PackFiles files;
  auto text = text_or_say(read_pack(arguments.operands[0]));
  if (!text) return exit_bad_input;
  files.pack = std::move(*text);
  if (!read_languages(arguments.value_of("--messages").value_or(""), files)) return exit_bad_input;
  if (const auto path = arguments.value_of("--failures")) {
    files.failures = text_or_say(read_file(*path));
    if (!files.failures) return exit_bad_input;
  }
  const PackReport report = report_on(files);
  print(report.json + "\n");
  for (const Finding& finding : report.findings) {
    if (finding.is_error) fail(describe(finding.fault) + " (in " + finding.document + ")");
  }
  return report.has_error ? exit_bad_input : exit_answered;
}

// The pack in the file; nothing, after printing the error, if it does not load.
std::optional<RulePack> pack_in(const std::string& path) {
  const auto text = text_or_say(read_pack(path));
  if (!text) return std::nullopt;
  LoadedPack loaded = load_pack(*text);
  if (loaded.pack) return std::move(loaded.pack);
  fail_with(reject("pack.refused", "The file " + path + " is no rule pack.", loaded.faults));
  return std::nullopt;
}

// The diff for the applicants in the file; nothing, after printing the error, if it has a fault.
std::optional<PackDiff> diff_for(const std::string& path, const DiffSide& before,
                                 const DiffSide& after) {
  const auto lines = text_or_say(read_file(path));
  if (!lines) return std::nullopt;
  const Applicants applicants = read_applicants(before.pack, after.pack, *lines);
  if (applicants.faults.empty()) return diff_packs(before, after, applicants.all);
  fail_with(
      reject("facts.wrong",
             "The file " + path + " has a line that is no facts; a place begins with the line.",
             applicants.faults));
  return std::nullopt;
}

int answer_diff(const Arguments& arguments) {
  const auto old_pack = pack_in(arguments.operands[0]);
  const auto new_pack = pack_in(arguments.operands[1]);
  if (!old_pack || !new_pack) return exit_bad_input;
  const DiffSide before{*old_pack, old_pack->languages};
  const DiffSide after{*new_pack, new_pack->languages};
  const auto submissions = arguments.value_of("--submissions");
  const std::optional<PackDiff> diff =
      submissions ? diff_for(*submissions, before, after) : diff_packs(before, after);
  if (!diff) return exit_bad_input;
  print(arguments.has("--json") ? json_of(before, after, *diff) : text_of(*diff));
  for (const Fault& fault : diff->faults)
    fail(describe(fault));
  if (!diff->faults.empty()) return exit_bad_input;
  const bool differs = arguments.has("--exit-code") && !diff->differences.empty();
  return differs ? exit_different : exit_answered;
}

int answer_completion(const Arguments& arguments) {
  const std::string script =
      completion_script(arguments.operands[0], known_words_of(builtin_engine()));
  if (script.empty())
    return fail_call(arguments, "There is no completion for " + arguments.operands[0] + ".");
  return print(script);
}

int answer_help(const Command* command) {
  return print(command == nullptr ? help_overall()
                                  : help_for(*command, known_words_of(builtin_engine())));
}

int answer_help(const Arguments& arguments) {
  if (arguments.operands.empty()) return answer_help(nullptr);
  std::string name = arguments.operands[0];
  if (arguments.operands.size() > 1) name += " " + arguments.operands[1];
  const Command* const command = find_command(name);
  if (command == nullptr) return fail_call(arguments, "There is no command " + name + ".");
  return answer_help(command);
}

int answer_man() {
  const Engine engine = builtin_engine();
  return print(manual_page(known_words_of(engine), engine.pack.valid_from));
}

int answer_command(const Arguments& arguments) {
  const std::string_view name = arguments.command->name;
  if (name == "recommend") return answer_facts(Operation::recommend, arguments);
  if (name == "question") return answer_facts(Operation::next_question, arguments);
  if (name == "field") return answer_field(arguments);
  if (name == "check") return answer_form(Operation::check, arguments, arguments.operands[0]);
  if (name == "explain") return answer_explain(arguments);
  if (name == "batch") return answer_batch(arguments);
  if (name == "pack") return answer_pack(arguments);
  if (name == "pack diff") return answer_diff(arguments);
  if (name == "completion") return answer_completion(arguments);
  if (name == "man") return answer_man();
  return answer_help(arguments);
}

}  // namespace

int answer(const Arguments& arguments) {
  if (!arguments.error.empty()) return fail_call(arguments, arguments.error);
  int status = exit_answered;
  if (arguments.has("--version")) {
    status = print(std::string(core_version) + "\n");
  } else if (arguments.has("--help")) {
    status = answer_help(arguments.command);
  } else if (arguments.command == nullptr) {
    return fail_call(arguments, "Say what to do.");
  } else {
    status = answer_command(arguments);
  }
  // A full disk may cause an error only when the last bytes are written.
  const bool written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  return written || status != exit_answered ? status : fail("Cannot write to standard output.");
}

}  // namespace verify::cli
