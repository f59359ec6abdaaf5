// Compares core/rules/RULES.md with the code: runs its examples and compares its lists.

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>

#include "builtin.hpp"
#include "check/issue_codes.hpp"
#include "check/registry.hpp"
#include "json/document.hpp"
#include "json/requests.hpp"
#include "pack/compile_condition.hpp"
#include "pack/embedded.hpp"
#include "pack/policy.hpp"
#include "verify/lint.hpp"
#include "verify/recommend.hpp"

namespace verify {

namespace {

std::string file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

const std::string& manual() {
  static const std::string text = file("core/rules/RULES.md");
  return text;
}

// The contents of the fenced blocks that begin with "```<info>".
std::vector<std::string> blocks(std::string_view info) {
  std::vector<std::string> out;
  const std::string fence = "```" + std::string(info) + "\n";
  for (std::size_t at = manual().find(fence); at != std::string::npos;
       at = manual().find(fence, at)) {
    at += fence.size();
    out.push_back(manual().substr(at, manual().find("```", at) - at));
  }
  return out;
}

Truth truth_of_row(JsonValue answer) {
  if (answer.is_boolean()) return truth_of(answer.truth());
  REQUIRE(answer.text() == "unknown");
  return Truth::unknown;
}

// The texts between backquotes in a line of the manual.
std::vector<std::string> quoted_in(std::string_view line) {
  std::vector<std::string> out;
  for (std::size_t open = line.find('`'); open != std::string_view::npos;
       open = line.find('`', open)) {
    const std::size_t close = line.find('`', open + 1);
    REQUIRE(close != std::string_view::npos);
    out.emplace_back(line.substr(open + 1, close - open - 1));
    open = close + 1;
  }
  return out;
}

bool is_quoted(std::string_view name) {
  return manual().find("`" + std::string(name) + "`") != std::string::npos;
}

// Collects the names of all members in a schema.
void collect_members(JsonValue schema, std::set<std::string>& names) {
  for (const JsonValue member : schema) {
    if (member.name() == "properties") {
      for (const JsonValue property : member)
        names.emplace(property.name());
    }
    collect_members(member, names);
  }
}

// Collects codes like "fact.unknown" from the string literals of a source file.
void collect_codes(const std::string& source, std::set<std::string>& codes) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_";
  for (std::size_t open = source.find('"'); open != std::string::npos;
       open = source.find('"', open)) {
    const std::size_t close = source.find('"', open + 1);
    if (close == std::string::npos) return;
    const std::string text = source.substr(open + 1, close - open - 1);
    const std::size_t dot = text.find('.');
    const bool is_code = dot != std::string::npos && dot > 0 && dot + 1 < text.size() &&
                         text.find_first_not_of(letters) == dot &&
                         text.find_first_not_of(letters, dot + 1) == std::string::npos;
    if (is_code) codes.insert(text);
    open = close + 1;
  }
}

}  // namespace

TEST_CASE("every example of the manual has the answer that it says") {
  std::set<Operator> shown;
  for (const std::string& block : blocks("json example")) {
    CAPTURE(block);
    const JsonDocument document = parse_document(block);
    REQUIRE(document.is_valid());
    std::vector<Fault> faults;
    RulePack pack = test::pack();
    const std::size_t before = pack.conditions.size();
    const CompiledCondition condition = compile_when(Reader(document.root(), faults), pack);
    REQUIRE(faults.empty());
    for (std::size_t i = before; i < pack.conditions.size(); ++i)
      shown.insert(pack.conditions[i].op);
    const auto today = parse_date(document.root().find("today").text());
    REQUIRE(today);
    REQUIRE(document.root().find("rows").size() > 1);
    for (const JsonValue row : document.root().find("rows")) {
      const JsonValue facts_of_row = *row.begin();
      const JsonValue answer = *++row.begin();
      CAPTURE(to_text(row));
      const Facts facts = read_facts(pack, Reader(facts_of_row, faults));
      REQUIRE(faults.empty());
      CHECK(evaluate(pack, condition.index, facts, *today) == truth_of_row(answer));
    }
  }
  // `younger_than` is the last operator; the manual must have an example for each operator.
  CHECK(shown.size() == static_cast<std::size_t>(Operator::younger_than) + 1);
}

TEST_CASE(
    "the method of the manual is added with data alone, and is found worth nothing to remark") {
  const std::vector<std::string> methods = blocks("json method");
  REQUIRE(methods.size() == 1);
  std::string json(embedded_pack());
  const std::string_view list = "\"methods\": [";
  json.insert(json.find(list) + list.size(), methods.front() + ",");
  const LoadedPack loaded = load_pack(json);
  REQUIRE(loaded.pack);
  CHECK(loaded.pack->methods.size() == test::pack().methods.size() + 1);
  for (const Finding& finding : lint({*loaded.pack}))
    CHECK_MESSAGE(finding.fault.code == "field.unused", finding.fault.pointer);
  Facts facts;
  REQUIRE(set_fact(*loaded.pack, facts, "account_type", std::string("personal")) ==
          FactError::none);
  REQUIRE(set_fact(*loaded.pack, facts, "wechat_bank_card_bound", true) == FactError::none);
  const Recommendation found = recommend(*loaded.pack, facts, test::friday_evening());
  CHECK(std::any_of(found.methods.begin(), found.methods.end(), [](const MethodAdvice& advice) {
    return advice.method->id == "personal.bank_app" && advice.status == Status::eligible;
  }));
}

TEST_CASE("the stage of the manual is one of the built-in pack") {
  const std::vector<std::string> stages = blocks("json stage");
  REQUIRE(stages.size() == 1);
  const JsonDocument wanted = parse_document(stages.front());
  const JsonDocument rules = parse_document(embedded_pack());
  bool found = false;
  for (const JsonValue method : rules.root().find("methods")) {
    for (const JsonValue stage : method.find("stages"))
      found = found || to_text(stage) == to_text(wanted.root());
  }
  CHECK(found);
}

TEST_CASE("the manual names every member of the formats") {
  for (const char* schema : {"pack", "failures"}) {
    std::set<std::string> names;
    const JsonDocument document =
        parse_document(file(std::string("core/rules/") + schema + ".schema.json"));
    collect_members(document.root(), names);
    CHECK(names.size() > 10);
    for (const std::string& name : names)
      CHECK_MESSAGE(is_quoted(name), name);
  }
}

TEST_CASE("the manual lists every fault and finding, and no other") {
  std::set<std::string> codes;
  for (const char* name :
       {"json/document", "json/reader", "pack/load_pack", "pack/load_methods", "pack/load_calendar",
        "pack/load_policy", "pack/load_stages", "pack/outdated", "pack/compile_condition",
        "pack/lint", "pack/lint_conditions", "pack/lint_messages", "pack/lint_failures"})
    collect_codes(file(std::string("core/src/") + name + ".cpp"), codes);
  CHECK(codes.size() > 50);
  const std::size_t begin = manual().find("**Faults** refuse");
  const std::size_t end = manual().find("## Issue codes");
  const std::vector<std::string> listed =
      quoted_in(std::string_view(manual()).substr(begin, end - begin));
  CHECK(std::set<std::string>(listed.begin(), listed.end()) == codes);
  CHECK(std::set<std::string>(listed.begin(), listed.end()).size() == listed.size());
}

TEST_CASE("the manual lists every issue code with its severity, and no other") {
  constexpr std::array<std::string_view, 4> severities{"info", "fixed", "warning", "error"};
  std::set<std::string> expected;
  for (const IssueDefinition& issue : issue_definitions()) {
    const std::string_view severity = issue.severity == Severity::error     ? "error"
                                      : issue.severity == Severity::warning ? "warning"
                                      : issue.severity == Severity::fixed   ? "fixed"
                                                                            : "info";
    expected.insert(std::string(issue.code) + " " + std::string(severity));
  }
  std::set<std::string> listed;
  const std::string_view table =
      std::string_view(manual()).substr(manual().find("| kind | severity | reasons |"));
  for (std::size_t at = table.find("\n| `"); at != std::string_view::npos;
       at = table.find("\n| `", at + 1)) {
    const std::string_view line = table.substr(at + 1, table.find('\n', at + 1) - at - 1);
    const std::vector<std::string> words = quoted_in(line);
    const auto severity =
        std::find_if(severities.begin(), severities.end(), [line](std::string_view name) {
          return line.find("| " + std::string(name) + " |") != std::string_view::npos;
        });
    REQUIRE(severity != severities.end());
    for (std::size_t i = 1; i < words.size(); ++i)
      listed.insert(words[0] + "." + words[i] + " " + std::string(*severity));
  }
  CHECK(listed == expected);
}

TEST_CASE("the schema knows the kinds of check and the policy numbers of the code") {
  const JsonDocument schema = parse_document(file("core/rules/pack.schema.json"));
  const JsonValue definitions = schema.root().find("$defs");
  std::set<std::string> kinds;
  for (const JsonValue kind :
       definitions.find("field").find("properties").find("check").find("enum"))
    kinds.emplace(kind.text());
  std::set<std::string> expected;
  for (const CheckKind& kind : check_kinds())
    expected.emplace(kind.id);
  CHECK(kinds == expected);
  const JsonValue policy = schema.root().find("properties").find("policy").find("properties");
  CHECK(policy.size() == policy_numbers.size());
  const Policy defaults;
  for (const PolicyNumber& number : policy_numbers) {
    CHECK(policy.find(number.name).find("default").integer() == defaults.*number.member);
    CHECK(manual().find("| `" + std::string(number.name) + "` | " +
                        std::to_string(defaults.*number.member) + " |") != std::string::npos);
  }
}

}  // namespace verify
