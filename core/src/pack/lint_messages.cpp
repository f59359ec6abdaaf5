// Finds texts that are missing or unused, and texts whose placeholders are wrong.

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>

#include "check/issue_codes.hpp"
#include "pack/findings.hpp"
#include "pack/nearest.hpp"
#include "pack/policy.hpp"

namespace verify {

namespace {

// The keys of the texts that are needed, and whether every language must have the text.
using Wanted = std::map<std::string, bool, std::less<>>;

// The beginnings of keys that only rules use; all other texts belong to screens.
constexpr std::array<std::string_view, 15> ruled{
    "method.",        "stage.",   "tries.", "fee.",      "requirement.",
    "consideration.", "need.",    "tip.",   "question.", "field.",
    "link.",          "blocker.", "claim.", "failure.",  "provider."};

// A part of a date, and how many names a text may list for it (0: none).
struct DatePart {
  std::string_view name;
  std::ptrdiff_t names;
};

constexpr std::array<DatePart, 4> date_parts{
    {{"year", 0}, {"month", 12}, {"day", 0}, {"weekday", 7}}};

void want_method(const Method& method, Wanted& wanted) {
  wanted["method." + method.id] = true;
  for (const Stage& stage : method.stages) {
    wanted["stage." + stage.code] = true;
    if (stage.tries) wanted["tries." + stage.tries->then] = true;
  }
  if (method.tries) wanted["tries." + method.tries->then] = true;
  for (const Fee& fee : method.fees)
    wanted["fee." + fee.code] = true;
  for (const Requirement& requirement : method.requirements) {
    for (const std::string& key : requirement.messages)
      wanted[key] = true;
  }
  for (const Consideration& consideration : method.considerations)
    wanted[consideration.message] = true;
  for (const std::string& need : method.needs)
    wanted["need." + need] = true;
  for (const std::string& tip : method.tips)
    wanted["tip." + tip] = true;
}

void want_question(const RulePack& pack, const Question& question, Wanted& wanted) {
  const FactDefinition& fact = pack.facts[question.fact];
  const std::string key = "question." + question.id;
  wanted[key] = true;
  wanted.emplace(key + ".hint", false);
  wanted.emplace(key + ".way", false);
  wanted.emplace(key + ".done", false);
  for (const std::string& choice : fact.choices)
    wanted[key + "." + choice] = true;
  if (fact.type != FactType::boolean) return;
  wanted[key + ".yes"] = true;
  wanted[key + ".no"] = true;
}

void want_steps(const std::string& key, int count, Wanted& wanted) {
  for (int i = 1; i <= count; ++i)
    wanted[key + ".step." + std::to_string(i)] = true;
}

void want_failures(const FailureDictionary& failures, Wanted& wanted) {
  for (const Failure& failure : failures.failures) {
    const std::string key = "failure." + failure.id;
    wanted[key] = true;
    wanted[key + ".cause"] = true;
    want_steps(key, failure.step_count, wanted);
    for (const Refusal& refusal : failure.refusals)
      wanted["provider." + refusal.code.provider] = true;
    for (const ProviderCode& code : failure.codes)
      wanted["provider." + code.provider] = true;
  }
}

Wanted wanted_by_rules(const LintInput& input) {
  Wanted wanted;
  for (const Method& method : input.pack.methods)
    want_method(method, wanted);
  for (const Question& question : input.pack.questions)
    want_question(input.pack, question, wanted);
  for (const Field& field : input.pack.fields) {
    wanted["field." + field.id] = true;
    wanted["field." + field.id + ".hint"] = true;
  }
  for (const Link& link : input.pack.links)
    wanted["link." + link.id] = true;
  wanted[std::string(time_zone_text)] = true;
  // The meaning of a quote; only needed in languages other than that of the quote.
  for (const Claim& claim : input.pack.claims)
    wanted.emplace("claim." + claim.id, false);
  for (const Blocker& blocker : input.pack.blockers) {
    wanted["blocker." + blocker.code] = true;
    want_steps("blocker." + blocker.code, blocker.step_count, wanted);
  }
  for (const IssueDefinition& issue : issue_definitions())
    wanted[std::string("issue.").append(issue.code)] = true;
  if (input.failures != nullptr) want_failures(*input.failures, wanted);
  return wanted;
}

bool is_ruled(std::string_view key, bool with_failures) {
  if (key.starts_with("issue.")) return true;
  const std::span words(ruled.data(), with_failures ? ruled.size() : ruled.size() - 2);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return key.starts_with(word); });
}

std::string pointer_to(std::string_view key) {
  std::string out = "/";
  for (const char c : key)
    out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return out;
}

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

// The contents of all braces in a text, or nothing when a brace has no partner.
std::optional<std::vector<std::string_view>> braces_of(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t at = 0;
  while ((at = text.find_first_of("{}", at)) != std::string_view::npos) {
    const std::size_t close = text.find_first_of("{}", at + 1);
    if (text[at] == '}' || close == std::string_view::npos || text[close] == '{')
      return std::nullopt;
    out.push_back(text.substr(at + 1, close - at - 1));
    at = close + 1;
  }
  return out;
}

std::set<std::string_view> arguments_of(std::string_view text) {
  std::set<std::string_view> names;
  for (const std::string_view content : braces_of(text).value_or(std::vector<std::string_view>{}))
    names.insert(content.substr(0, content.find_first_of(":|")));
  return names;
}

// A number of the policy, with or without an account type, which the pack must have.
void check_policy_number(const RulePack& pack, const std::string& key, std::string_view subject,
                         Findings& findings) {
  if (pack.policy_number(subject.substr(policy_prefix.size()))) return;
  std::vector<std::string> known;
  for (const std::string_view name : policy_names)
    known.push_back(std::string(policy_prefix).append(name));
  for (const OwnNumber& number : pack.policy.own) {
    known.push_back(std::string(policy_prefix).append(number.name));
    for (const std::string& type : pack.facts[pack.account_type_slot].choices)
      known.push_back(known.back().substr(0, known.back().find(':')).append(":").append(type));
  }
  findings.error(
      "policy.unknown", pointer_to(key), subject,
      suggestion_for(subject, std::vector<std::string_view>(known.begin(), known.end())));
}

// "{name}", "{name|one|many}", "{name:month}", "{name:month|Jan|…|Dec}" or "{policy.name}"
void check_argument(const RulePack& pack, const std::string& key, std::string_view content,
                    Findings& findings) {
  const auto bars = std::count(content.begin(), content.end(), '|');
  const std::string_view subject = content.substr(0, content.find('|'));
  if (subject.starts_with(policy_prefix)) {
    if (bars != 0 && bars != 2)
      findings.error("message.plural", pointer_to(key), content, "{policy.name|one|many}");
    return check_policy_number(pack, key, subject, findings);
  }
  const std::size_t colon = subject.find(':');
  if (!is_name(subject.substr(0, colon)))
    return findings.error("message.argument", pointer_to(key), content, "a name in small letters");
  if (colon == std::string_view::npos) {
    if (bars != 0 && bars != 2)
      findings.error("message.plural", pointer_to(key), content, "{name|one|many}");
    return;
  }
  const std::string_view wanted = subject.substr(colon + 1);
  const auto part = std::find_if(date_parts.begin(), date_parts.end(),
                                 [&](const DatePart& known) { return known.name == wanted; });
  if (part == date_parts.end() || (bars != 0 && bars != part->names))
    findings.error(
        "message.date", pointer_to(key), content,
        "{date:year}, {date:day}, {date:month|twelve names} or {date:weekday|seven names}");
}

void check_text(const RulePack& pack, const std::string& key, std::string_view text,
                Findings& findings) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return findings.error("message.empty", pointer_to(key), text, "a text");
  const auto braces = braces_of(text);
  if (!braces) return findings.error("message.braces", pointer_to(key), text, "{ and } in pairs");
  for (const std::string_view content : *braces)
    check_argument(pack, key, content, findings);
  // A quote says what its source says.
  if (key.starts_with("claim.")) return;
  if (const auto literal = literal_of_policy(pack, text)) {
    findings.error("message.literal", pointer_to(key), literal->text,
                   std::string("{policy.").append(literal->policy_number).append("}"));
  }
}

// A translation must use the same arguments as the original. It may use a number only to choose a
// plural form.
void check_translation(const std::string& key, std::string_view original, std::string_view text,
                       Findings& findings) {
  const auto expected = arguments_of(original);
  const auto found = arguments_of(text);
  for (const std::string_view name : found) {
    if (expected.contains(name)) continue;
    findings.error(
        "message.argument_unknown", pointer_to(key), name,
        suggestion_for(name, std::vector<std::string_view>(expected.begin(), expected.end())));
  }
  for (const std::string_view name : expected) {
    if (!found.contains(name))
      findings.warning("message.argument_missing", pointer_to(key), text,
                       std::string("{").append(name).append("}"));
  }
}

void lint_language(const LintInput& input, const Catalogue& language, const Wanted& wanted,
                   Findings& findings) {
  const Catalogue& original = input.languages.front();
  Wanted expected = wanted;
  for (const auto& [key, text] : original.texts()) {
    if (!is_ruled(key, true)) expected.emplace(key, true);
  }
  for (const auto& [key, required] : expected) {
    if (required && !language.find(key))
      findings.error("message.missing", pointer_to(key), key, "a text in every language");
  }
  std::vector<std::string_view> names;
  for (const auto& [key, required] : expected)
    names.push_back(key);
  for (const auto& [key, text] : language.texts()) {
    check_text(input.pack, key, text, findings);
    if (&language != &original) {
      if (const auto same = original.find(key)) check_translation(key, *same, text, findings);
    }
    const bool judged = is_ruled(key, input.failures != nullptr) || !is_ruled(key, true);
    if (judged && !expected.contains(key))
      findings.warning("message.superfluous", pointer_to(key), key, nearest(key, names));
  }
}

}  // namespace

bool belongs_to_pack(std::string_view key) noexcept {
  if (key.starts_with("field.")) return false;
  return key == time_zone_text || key.starts_with(statement_prefix) ||
         std::any_of(ruled.begin(), ruled.end(), [&](auto word) { return key.starts_with(word); });
}

void lint_messages(const LintInput& input, std::vector<Finding>& out) {
  const Wanted wanted = wanted_by_rules(input);
  for (const Catalogue& language : input.languages) {
    Findings findings("messages/" + language.locale(), out);
    lint_language(input, language, wanted, findings);
  }
}

}  // namespace verify
