#pragma once
// The rule pack: methods, facts, questions, fields, calendar and claims as data. It is read once
// and never changes afterwards.
//
//   #include "verify/rule_pack.hpp"
//   using namespace verify;
//
//   const LoadedPack loaded = builtin_pack();
//   const RulePack& pack = *loaded.pack;
//   pack.find_method("personal.face")->fields.size();  // == 5
//
// You can load your own rules from a JSON text; core/rules/RULES.md documents the format. If there
// is any fault, nothing is loaded, and every fault is listed with its place and with what was
// probably meant.
//
//   const LoadedPack bad = load_pack(R"({"format": 2, "policy": {"minimum_agee": 14}})");
//   bad.pack.has_value();      // == false
//   bad.faults[0].code;        // == "member.missing"
//   bad.faults[0].found;       // == "id"
//   bad.faults[6].pointer;     // == "/policy/minimum_agee"
//   bad.faults[6].suggestion;  // == "minimum_age"
//
// A text that is not JSON is one fault, which names the line and the column.
//
//   load_pack("{]").faults[0].found;  // == "line 1, column 2: unexpected ']'"
//
// The parts refer to each other by number, so that a decision compares no texts. The slot of a fact
// is its place in `facts`; the slot of a field is its place in `fields`. Look an id up once and
// keep the slot. These functions return nothing when the pack does not have the id.
//
//   const FactSlot slot = *pack.fact_slot("account_type");
//   pack.facts[slot].choices[0];              // == "personal"
//   const Method& scan = *pack.find_method("personal.wechat_scan");
//   pack.fields[scan.fields[0]].id;           // == "name"
//   pack.find_method("personal.magic");       // == nullptr
//
// A condition is a tree of nodes. Its truth is yes, no or unknown: a fact that was not given is
// unknown, never false. `evaluate` in recommend.hpp computes the truth for given facts on a given
// day.
//
//   #include "verify/recommend.hpp"
//   const ConditionIndex bound = scan.requirements[0].condition;
//   const Date today{2026, 11, 27};
//   evaluate(pack, bound, Facts{}, today);  // == Truth::unknown
//
// Dates are compared as days since 1970. Working days follow the published years of the calendar;
// an answer that needs another year is marked as estimated.
//
//   pack.calendar.published_years.back();  // == 2026
//
// Threads can share a pack without a lock, because it never changes after loading. To replace the
// rules while other threads still use the old ones, give out a shared pointer and replace the
// pointer.
//
//   #include <memory>
//   const auto shared = std::make_shared<const RulePack>(*builtin_pack().pack);
//   shared->sha256;  // == pack.sha256
//
// Advice, reports and states point into their pack, which must outlive them. Store `sha256` with
// your data: it says which rules made a decision.

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "verify/catalogue.hpp"
#include "verify/facts.hpp"
#include "verify/fault.hpp"
#include "verify/stage.hpp"
#include "verify/time.hpp"
#include "verify/time_zone.hpp"

namespace verify {

// Stands for every choice of the fact account_type.
inline constexpr std::int32_t any_account_type = -1;

// A number of the policy that nothing reaches: "unlimited" in the pack.
inline constexpr std::int32_t no_limit = std::numeric_limits<std::int32_t>::max();

// What claims are quoted from.
struct Document {
  std::string id;
  std::string title;
  std::string url;           // https; empty if it is not known
  std::optional<Date> date;  // of its last change, if it is known
  std::string language;      // of its quotes, e.g. "zh-CN"
  bool whole = false;        // we have read all of it, not only an excerpt
};

// What a claim says, where the program itself quotes one: how verified information is changed; what
// to do after the longest time; what to do after a mistake or a refusal of any kind.
enum class ClaimRole : std::uint8_t { change, overdue, remedy };

template <>
struct Words<ClaimRole> {
  static constexpr auto table = words<ClaimRole::remedy>("change", "overdue", "remedy");
};

// A quoted sentence of a document, and where in the document it is.
struct Claim {
  std::string id;
  std::string quote;
  std::string section;         // the title of the document when it has no sections
  std::uint16_t document = 0;  // place in the pack's list
  bool inference = false;      // we conclude it; no document says it. It never forbids anything.
  std::vector<std::string> contradicts;  // ids of the claims that say something else, both ways
  std::optional<ClaimRole> role;
};

// What a link is for, where the program itself offers one.
enum class LinkRole : std::uint8_t { support, console, change };

template <>
struct Words<LinkRole> {
  static constexpr auto table = words<LinkRole::change>("support", "console", "change");
};

struct Link {
  std::string id;  // text: message "link.<id>"
  std::string url;
  std::optional<LinkRole> role;
  // The page is only for this choice of the fact account_type; empty: for every account.
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

// Something that a method needs. `assume_met`: while its truth is unknown, the method counts as
// possible (the requirement is still shown).
struct Requirement {
  std::string code;
  // Keys of the texts for unmet, met and unknown, in this order: "requirement.<code>.unmet" ….
  std::array<std::string, 3> messages;
  ConditionIndex condition = 0;
  bool assume_met = false;
  std::uint64_t slots = 0;  // the facts it depends on
  std::vector<std::string> claims;
};

// Something that speaks for or against a method but does not make it impossible. If `demotes` is
// true, the method ranks behind the others; it is then recommended only if no other one is
// possible, unless no source says so (`inference`).
struct Consideration {
  std::string code;
  std::string message;  // key of its text: "consideration.<code>"
  ConditionIndex condition = 0;
  bool in_favour = false;
  bool demotes = false;
  bool inference = false;  // all its claims are inferences
  std::uint64_t slots = 0;
  std::vector<std::string> claims;
};

// Something that the applicant pays, or gets back.
struct Fee {
  std::string code;  // text: "fee.<code>"
  std::vector<std::string> claims;
};

// A field's place in the pack's list.
using FieldSlot = std::uint8_t;

struct Method {
  std::string id;                 // text: "method.<id>"
  std::int32_t account_type = 0;  // choice of the fact account_type
  bool provider_recommended = false;
  int effort = 0;                    // people and papers involved; breaks ties
  std::vector<Stage> stages;         // from submission to done, at least one
  std::optional<TimeSpan> deadline;  // of the whole process, counted from submission
  std::optional<Tries> tries;        // of the whole process
  std::vector<Fee> fees;
  std::vector<Requirement> requirements;
  std::vector<Consideration> considerations;
  std::vector<FieldSlot> fields;           // in the order of the form
  std::vector<FieldSlot> optional_fields;  // those of `fields` that may stay empty
  std::vector<std::string> needs;  // what the applicant should have ready; text: "need.<code>"
  std::vector<std::string> tips;   // shown before it starts; text: "tip.<code>"
  std::vector<std::string> claims;

  [[nodiscard]] bool is_optional(FieldSlot field) const noexcept;
};

// A situation in which no method helps before something else is done.
struct Blocker {
  std::string code;  // text: "blocker.<code>", steps: "blocker.<code>.step.<n>"
  ConditionIndex condition = 0;
  std::uint64_t slots = 0;
  std::int32_t account_type = any_account_type;  // the one that its condition names
  std::optional<FactSlot> waits_for;             // a date after which it stops by itself
  int step_count = 0;
  std::vector<std::string> links;
  std::vector<std::string> claims;
};

// What the wizard may ask to learn a fact. It is asked only while `condition` is known to be true.
struct Question {
  std::string id;  // text: "question.<id>", answers: "question.<id>.<choice>" or ".yes" and ".no"
  FactSlot fact = 0;
  ConditionIndex condition = 0;
  // True for a special case: the wizard does not ask it by itself; the applicant can answer it on
  // request.
  bool on_request = false;
  // The question is asked directly after a yes to the question about this fact.
  std::optional<FactSlot> follows;
};

enum class InputMode : std::uint8_t { text, numeric, decimal, tel };

template <>
struct Words<InputMode> {
  static constexpr auto table = words<InputMode::tel>("text", "numeric", "decimal", "tel");
};

// The least and the most amount, in hundredths of the currency's unit (for the yuan, fen).
struct AmountLimits {
  std::int32_t min = 1;
  std::int32_t max = 999'999'999;
};

struct Field {
  std::string id;     // text: "field.<id>", hint: "field.<id>.hint"
  std::string check;  // kind of check, e.g. "id_number"
  InputMode input_mode = InputMode::text;
  std::string autocomplete;     // HTML autofill token, or "off"
  bool personal = true;         // masked in reviews
  int max_length = 0;           // code points; 0 = no hint to the input
  std::uint8_t check_slot = 0;  // which kind of check it is
  std::uint8_t role = 0;        // what it means besides its check (FieldRole)
  AmountLimits limits;          // of an amount
};

// A number that only conditions and texts of the pack use. If it differs by account type, there is
// an entry for each type.
struct OwnNumber {
  std::string name;
  std::int32_t account_type = any_account_type;
  std::int32_t value = 0;  // 0 to 1,000,000, or no_limit
};

// Numbers that a policy decides, not a standard. The first ones have their names in the pack; the
// core computes with them, so every pack has them.
struct Policy {
  int minimum_age = 14;
  int self_supporting_age = 16;
  int full_capacity_age = 18;
  int unusual_age = 115;
  int maximum_age = 150;
  int change_interval_days = 30;
  int new_licence_working_days = 7;
  int submission_seconds = 30;
  int instant_grace_minutes = 5;
  int source_age_days = 730;
  std::vector<OwnNumber> own;
};

// The days that differ from the rule "Monday to Friday are working days", for the published years.
struct WorkCalendar {
  std::vector<int> published_years;
  std::vector<std::int32_t> days_off;      // sorted, days since 1970
  std::vector<std::int32_t> working_days;  // working days at weekends, sorted
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
  std::vector<Document> documents;
  std::vector<Claim> claims;
  std::vector<Link> links;
  std::vector<ConditionNode> conditions;
  Policy policy;
  TimeZone time_zone;  // in which the provider counts its days
  WorkCalendar calendar;
  // The texts that the pack carries itself, by language.
  std::vector<Catalogue> languages;
  FactSlot account_type_slot = 0;
  // The facts that forms are compared with; a pack need not have them.
  std::optional<FactSlot> licence_kind_slot;
  std::int32_t business_licence = 0;  // the choice of that fact for codes that begin with 91 or 92
  std::optional<FactSlot> birth_date_slot;

  [[nodiscard]] std::optional<FactSlot> fact_slot(std::string_view id) const noexcept;
  [[nodiscard]] const Field* find_field(std::string_view id) const noexcept;
  [[nodiscard]] const Method* find_method(std::string_view id) const noexcept;
  [[nodiscard]] const Question* find_question(std::string_view id) const noexcept;
  [[nodiscard]] const Claim* find_claim(std::string_view id) const noexcept;
  [[nodiscard]] const Link* find_link(std::string_view id) const noexcept;
  // The first link with this role.
  [[nodiscard]] const Link* find_link(LinkRole role) const noexcept;

  // The number of the policy with this name, as a text writes it: "<name>" or
  // "<name>:<account type>". Without a type in the name, a number that differs is the one for
  // `account_type`, or the lowest one. Nothing when the pack has no such number or no such type.
  [[nodiscard]] std::optional<std::int32_t> policy_number(
      std::string_view name, std::int32_t account_type = any_account_type) const noexcept;
};

// True for a document that is older than the policy's `source_age_days`. One without a date is not.
[[nodiscard]] bool is_old(const RulePack& pack, const Document& document,
                          const Date& today) noexcept;

struct LoadedPack {
  std::optional<RulePack> pack;
  std::vector<Fault> faults;  // empty exactly when `pack` is there
};

// Reads, checks and compiles a rule pack. If there is any fault, all faults are listed and nothing
// is loaded.
[[nodiscard]] LoadedPack load_pack(std::string_view json);

// The pack that is compiled into this build.
[[nodiscard]] LoadedPack builtin_pack();

}  // namespace verify
