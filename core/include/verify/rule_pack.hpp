#pragma once
// The rule pack: methods, facts, questions, fields, calendar and claims as data, read once and then
// immutable.
//
//   #include "verify/rule_pack.hpp"
//   using namespace verify;
//
//   const LoadedPack loaded = builtin_pack();
//   const RulePack& pack = *loaded.pack;
//   pack.find_method("personal.face")->fields.size();  // == 3
//
// Rules of your own are a JSON text; RULES.md beside the built-in ones documents the format. A bad
// pack is refused whole: either everything is right, or every fault is listed with its place and
// what was probably meant, and nothing is loaded.
//
//   const LoadedPack bad = load_pack(R"({"policy": {"minimum_agee": 14}})");
//   bad.pack.has_value();      // == false
//   bad.faults[0].code;        // == "member.missing"
//   bad.faults[0].found;       // == "id"
//   bad.faults[3].pointer;     // == "/policy/minimum_agee"
//   bad.faults[3].suggestion;  // == "minimum_age"
//
// What is not JSON is one fault, which names the line and the column.
//
//   load_pack("{]").faults[0].found;  // == "line 1, column 2: unexpected ']'"
//
// The parts refer to each other by number, so that a decision follows no texts. A fact's slot is
// its place in `facts`, a field's that in `fields`. Look an id up once; each of these functions
// answers with nothing when the pack has no such id.
//
//   const FactSlot slot = *pack.fact_slot("account_type");
//   pack.facts[slot].choices[0];              // == "personal"
//   const Method& scan = *pack.find_method("personal.wechat_scan");
//   pack.fields[scan.fields[0]].id;           // == "name"
//   pack.find_method("personal.magic");       // == nullptr
//
// A condition is a tree of nodes whose value is yes, no or unknown: what nobody told is unknown and
// never false. `evaluate` in recommend.hpp gives the value for some facts on a day.
//
//   #include "verify/recommend.hpp"
//   const ConditionIndex bound = scan.requirements[0].condition;
//   const Date today{2026, 11, 27};
//   evaluate(pack, bound, Facts{}, today);  // == Truth::unknown
//
// Dates are days since 1970 wherever they are compared. Working days follow the published years of
// the calendar; an answer that needs another year is marked as estimated.
//
//   pack.calendar.published_years.back();  // == 2026
//
// Threads share a pack without a lock: it never changes once it is loaded. To bring new rules in
// while others still use the old ones, hand out a shared pointer and replace that.
//
//   #include <memory>
//   const auto shared = std::make_shared<const RulePack>(*builtin_pack().pack);
//   shared->sha256;  // == pack.sha256
//
// Advice, reports and states point into their pack, which has to outlive them. Keep `sha256` with
// what you store: it says by which rules something was decided.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "verify/facts.hpp"
#include "verify/fault.hpp"
#include "verify/time.hpp"

namespace verify {

// A sentence of the provider's FAQ, or of a document that differs from it, quoted with where it
// stands.
struct Claim {
  std::string id;
  std::string quote;
  std::string section;
};

struct Link {
  std::string id;  // text: message "link.<id>"
  std::string url;
  // Choice of the fact account_type that the page is for; without it for every account.
  std::optional<std::int32_t> account_type;
};

// A node of a compiled condition; children follow their parent in the pack's node list.
enum class Operator : std::uint8_t {
  all,
  any,
  negation,
  is,
  in,
  at_least,
  at_most,
  within_days,
  younger_than
};

struct ConditionNode {
  Operator op = Operator::all;
  FactSlot slot = 0;
  std::int32_t operand = 0;       // the value to compare with; for `in` a bit set of choices
  std::uint16_t first_child = 0;  // index into the node list; children are consecutive
  std::uint16_t child_count = 0;
};

// Index of a condition's root in the node list.
using ConditionIndex = std::uint16_t;

// Something a method needs. `assume_met`: while unknown it does not hold the method back (it is
// still shown).
struct Requirement {
  std::string code;
  // Keys of the texts while unmet, met and unknown: "requirement.<code>.unmet" ….
  std::array<std::string, 3> messages;
  ConditionIndex condition = 0;
  bool assume_met = false;
  std::uint64_t slots = 0;  // the facts it depends on
  std::vector<std::string> claims;
};

// Something that speaks for or against a method without deciding it. When `demotes`, the method
// ranks behind the others.
struct Consideration {
  std::string code;
  std::string message;  // key of its text: "consideration.<code>"
  ConditionIndex condition = 0;
  bool in_favour = false;
  bool demotes = false;
  std::uint64_t slots = 0;
  std::vector<std::string> claims;
};

enum class EtaUnit : std::uint8_t { minute, working_day };

template <>
struct Words<EtaUnit> {
  static constexpr auto table = words<EtaUnit::working_day>("minute", "working_day");
};

// How long a method takes, from submission to done.
struct EtaRule {
  int min = 0;
  int max = 0;
  EtaUnit unit = EtaUnit::minute;
  std::vector<std::string> basis;  // ids of the claims it rests on
};

// A field's place in the pack's list.
using FieldSlot = std::uint8_t;

struct Method {
  std::string id;                 // text: "method.<id>"
  std::int32_t account_type = 0;  // choice of the fact account_type
  bool provider_recommended = false;
  int effort = 0;  // people and papers involved; breaks ties
  EtaRule eta;
  std::vector<Requirement> requirements;
  std::vector<Consideration> considerations;
  std::vector<FieldSlot> fields;   // in the order of the form
  std::vector<std::string> needs;  // what to have at hand; text: "need.<code>"
  std::vector<std::string> tips;   // shown before it starts; text: "tip.<code>"
  std::vector<std::string> claims;
};

// A situation in which no method helps before something else is done.
struct Blocker {
  std::string code;  // text: "blocker.<code>", steps: "blocker.<code>.step.<n>"
  ConditionIndex condition = 0;
  std::uint64_t slots = 0;
  std::optional<FactSlot> waits_for;  // a date after which it stops by itself
  int step_count = 0;
  std::vector<std::string> links;
  std::vector<std::string> claims;
};

// What the wizard may ask to learn a fact. Asked only while `condition` is known to be true.
struct Question {
  std::string id;  // text: "question.<id>", answers: "question.<id>.<choice>" or ".yes" and ".no"
  FactSlot fact = 0;
  ConditionIndex condition = 0;
  // A special case: never asked first, answered when the applicant brings it up.
  bool on_request = false;
  // Belongs to the question about this fact and is asked right after its yes.
  std::optional<FactSlot> follows;
};

enum class InputMode : std::uint8_t { text, numeric, decimal, tel };

template <>
struct Words<InputMode> {
  static constexpr auto table = words<InputMode::tel>("text", "numeric", "decimal", "tel");
};

struct Field {
  std::string id;     // text: "field.<id>", hint: "field.<id>.hint"
  std::string check;  // kind of check, e.g. "id_number"
  InputMode input_mode = InputMode::text;
  std::string autocomplete;     // HTML autofill token, or "off"
  bool personal = true;         // masked in reviews
  int max_length = 0;           // code points; 0 = no hint to the input
  std::uint8_t check_slot = 0;  // which kind of check it is
  std::uint8_t role = 0;        // what the checks across fields take it for
};

// The numbers that a policy, not a standard, decides. Named as in the pack.
struct Policy {
  int minimum_age = 14;
  int self_supporting_age = 16;
  int full_capacity_age = 18;
  int unusual_age = 115;
  int maximum_age = 150;
  int accounts_per_identity = 3;
  int change_interval_days = 30;
  int amount_tries = 2;
  int amount_window_days = 7;
  int new_licence_working_days = 7;
  int submission_seconds = 30;
  int instant_grace_minutes = 5;
};

// Days that differ from "Monday to Friday works", per published year.
struct WorkCalendar {
  std::vector<int> published_years;
  std::vector<std::int32_t> days_off;      // sorted, days since 1970
  std::vector<std::int32_t> working_days;  // weekends that are worked, sorted
};

struct RulePack {
  std::string id;
  std::string version;
  std::string valid_from;         // yyyy-MM-dd
  std::array<char, 64> sha256{};  // lower-case hex of the pack's bytes
  std::vector<FactDefinition> facts;
  std::vector<Question> questions;
  std::vector<Field> fields;
  std::vector<Method> methods;
  std::vector<Blocker> blockers;
  std::vector<Claim> claims;
  std::vector<Link> links;
  std::vector<ConditionNode> conditions;
  Policy policy;
  WorkCalendar calendar;
  FactSlot account_type_slot = 0;
  // Of the facts that forms are held against; a pack need not have them.
  std::optional<FactSlot> licence_kind_slot;
  std::optional<FactSlot> birth_date_slot;

  [[nodiscard]] std::optional<FactSlot> fact_slot(std::string_view id) const noexcept;
  [[nodiscard]] const Field* find_field(std::string_view id) const noexcept;
  [[nodiscard]] const Method* find_method(std::string_view id) const noexcept;
  [[nodiscard]] const Question* find_question(std::string_view id) const noexcept;
  [[nodiscard]] const Claim* find_claim(std::string_view id) const noexcept;
  [[nodiscard]] const Link* find_link(std::string_view id) const noexcept;
};

struct LoadedPack {
  std::optional<RulePack> pack;
  std::vector<Fault> faults;  // empty exactly when `pack` is there
};

// Reads, checks and compiles a rule pack. Either everything is right, or every fault is listed and
// nothing is loaded.
[[nodiscard]] LoadedPack load_pack(std::string_view json);

// The pack that is compiled into this build.
[[nodiscard]] LoadedPack builtin_pack();

}  // namespace verify
