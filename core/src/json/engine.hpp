#pragma once
// The rules behind one function that takes JSON and returns JSON. The command line and the headless
// modules both use it, so that the same request gives the same bytes in both.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/advice_texts.hpp"
#include "json/rejection.hpp"
#include "verify/explain.hpp"
#include "verify/message.hpp"
#include "verify/rule_pack.hpp"
#include "verify/words.hpp"

namespace verify {

enum class Operation : std::uint8_t {
  recommend,
  check_field,
  check,
  next_question,
  load_pack,
  load_messages,
  explain,
  load_failures,
  describe,
  refusals
};

template <>
struct Words<Operation> {
  static constexpr auto table = words<Operation::refusals>(
      "recommend", "check_field", "check", "next_question", "load_pack", "load_messages", "explain",
      "load_failures", "describe", "refusals");
};

inline constexpr std::uint32_t operation_count = Words<Operation>::table.size();

// A pack with its languages. The failure dictionary and its languages are loaded when they are
// needed.
struct Engine {
  RulePack pack;
  std::vector<Catalogue> catalogues;
  std::optional<FailureDictionary> failures;
  std::vector<Catalogue> failure_texts;
  bool has_own_failures = false;  // the pack carries the dictionary
  // The repeated parts of answers, one entry per language; cleared when the pack or a language is
  // replaced.
  std::vector<AdviceTexts> advice_texts;
};

// The built-in pack with the built-in languages.
[[nodiscard]] Engine builtin_engine();

// The built-in pack without any language.
[[nodiscard]] Engine bare_engine();

// Answers one request:
//   recommend      {"facts", "now", "locale"}
//   check_field    {"field", "text", "now", "locale"}
//   check          {"method", "fields", "facts", "now", "locale"}
//   next_question  {"facts", "now", "locale"}
//   load_pack      the pack itself; replaces the engine's pack, unless it has faults. Its texts come
//                  before those of `load_messages`, its failures replace the dictionary
//   load_messages  {"locale", "messages"}; adds or replaces a language
//   explain        {"text", "locale"}: somebody's trouble in their own words
//                  {"code", "locale"}: one of our own codes, or any provider's
//                  {"provider", "code", "locale"}
//                  each may have "now", which tells the sources that are old
//                  {"method", "fields", "facts", "now", "locale"}: which refusals a form would meet
//   describe       {}: the ids of the pack's facts, fields, methods and issues, by their slots
//   refusals       {"issues", "locale"}: which refusals the issues of a report would meet
//   load_failures  {"failures", "messages": {locale: texts}}; needed before `explain` in a build
//                  without the dictionary; without "failures" it adds languages; a pack that
//                  carries its own keeps them
// A request that cannot be answered is rejected: {"error": {"code", "faults", "message"}}.
struct Response {
  Response() = default;
  Response(Rejection why);  // not explicit: a rejection is an answer

  std::string json;
  std::optional<Rejection> rejection;  // nothing when it was answered
};

[[nodiscard]] Response call(Engine& engine, Operation operation, std::string_view text);

// The parts of `call`, for modules that contain only some operations. call_rules: recommend,
// check_field, check, next_question, describe and load_messages. call_explain: explain (but not of
// a form), refusals, load_failures, and load_pack with the failures of the pack. Each rejects all
// other operations as unknown.
[[nodiscard]] Response call_rules(Engine& engine, Operation operation, std::string_view text);
[[nodiscard]] Response call_explain(Engine& engine, Operation operation, std::string_view text);
// load_pack without the failures of the pack, and load_messages.
[[nodiscard]] Response replace_pack(Engine& engine, std::string_view text);
[[nodiscard]] Response replace_messages(Engine& engine, std::string_view text);

}  // namespace verify
