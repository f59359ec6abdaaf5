#pragma once
// Checks what somebody typed, before anything is sent. Every check is a pure function, takes time
// linear in the length of the text, and is safe on any bytes (invalid UTF-8 included).
//
//   #include <array>
//   #include "verify/check.hpp"
//   #include "verify/rule_pack.hpp"
//   using namespace verify;
//
//   const LoadedPack loaded = builtin_pack();
//   const RulePack& pack = *loaded.pack;
//   const Date today{2026, 11, 27};
//
//   const FieldReport report = check_field(pack, "id_number", "11010519491231002x", today);
//   report.verdict;  // == Verdict::fixed
//   report.value;    // == "11010519491231002X"
//
// Keep the value: it is normalised, and empty when the verdict is `error`. An issue points at
// characters of the typed text, and its fixes are whole values that would be valid. Offer the
// fixes, but never apply one by itself: only the applicant knows which digit was mistyped.
//
//   const FieldReport wrong = check_field(pack, "id_number", "110105194912310021", today);
//   wrong.verdict;                   // == Verdict::error
//   wrong.issues[0].code;            // == "id_number.check_digit"
//   wrong.issues[0].span;            // == Span{16, 17}
//   wrong.issues[0].fixes.size();    // == 3
//   wrong.issues[0].fixes[2].value;  // == "11010519491231002X"
//
// A form is checked as a whole, for one method. A missing text counts as empty. A contradiction
// between several fields is an issue of the report. The form is compared with the known facts;
// unknown facts are ignored.
//
//   const Instant now = *parse_instant("2026-11-27T18:30:00+08:00");
//   const FieldTexts typed = {{"name", "张三"}, {"id_number", "11010519491231002X"}};
//   const Report form = check(pack, "personal.face", typed, Facts{}, now);
//   form.fields[1].field;           // == "id_number"
//   form.fields[1].verdict;         // == Verdict::ok
//   form.fields[2].issues[0].code;  // == "mobile.empty"
//   form.verdict;                   // == Verdict::error
//   form.issues.size();             // == 0
//
//   Facts told;
//   set_fact(pack, told, "birth_date", "2001-02-03");  // == FactError::none
//   const Report held = check(pack, "personal.face", typed, told, now);
//   held.issues[0].code;  // == "id_number.birth_date_differs"
//
// Errors are values. An id that the pack does not have is an issue like any other.
//
//   check_field(pack, "shoe_size", "42", today).issues[0].code;      // == "field.unknown"
//   check(pack, "personal.magic", typed, {}, now).issues[0].code;    // == "method.unknown"
//
// The core has no clock. Ages and expiry dates depend on the day, so pass the day on which the form
// is sent, in the time zone of the pack: `date_in(pack.time_zone, now)`.
//
//   date_in(pack.time_zone, now);  // == today
//   const FieldReport tomorrow = check_field(pack, "id_number", "110105202611280012", today);
//   tomorrow.issues[0].code;  // == "id_number.birth_in_future"
//
// To check many forms, keep one report for each thread: its memory is reused. If you need only the
// verdict, leave the details out; a wrong form is then checked nearly as fast as a right one.
//
//   const Method& method = *pack.find_method("personal.face");
//   const std::array<std::string_view, 3> texts = {"张三", "110105194912310021", "13800138000"};
//   Report again;
//   check(pack, method, texts, Facts{}, today, again, false);
//   again.verdict;  // == Verdict::error
//
// Threads may share the pack, because nothing here writes to it. The field of a report and the code
// of an issue are views into the pack and into constants. In a log, write the masked value.
//
//   mask(pack, "id_number", "11010519491231002X");  // == "1101**********002X"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "verify/facts.hpp"
#include "verify/message.hpp"
#include "verify/time.hpp"
#include "verify/words.hpp"

namespace verify {

struct RulePack;
struct Method;

// How a text was judged, from best to worst. A `warning` means that the text is legal but unusual;
// it never blocks.
enum class Verdict : std::uint8_t { ok, fixed, warning, error };

template <>
struct Words<Verdict> {
  static constexpr auto table = words<Verdict::error>("ok", "fixed", "warning", "error");
};

// How much an issue matters. `info` is shown but does not change the verdict; `fixed` says what was
// normalised.
enum class Severity : std::uint8_t { info, fixed, warning, error };

template <>
struct Words<Severity> {
  static constexpr auto table = words<Severity::error>("info", "fixed", "warning", "error");
};

// The part of the text, as it was typed, that an issue points at: code point offsets [begin, end).
// An invalid UTF-8 byte counts as one code point.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

// A whole replacement value that is valid. `changed` is the part of `value` that differs from what
// was typed. It is offered, never applied silently.
struct Fix {
  std::string value;
  Span changed;
};

struct Issue {
  std::string_view field;  // the field's id, e.g. "legal_person_id_number"
  std::string_view code;   // e.g. "id_number.check_digit"; text: message "issue.<code>"
  Severity severity = Severity::error;
  Span span;
  std::vector<Argument> arguments;  // for the message
  std::vector<Fix> fixes;           // most plausible first, at most three
};

struct FieldReport {
  std::string_view field;
  Verdict verdict = Verdict::ok;
  std::string value;          // normalised; empty when the verdict is `error`
  std::string_view document;  // kind of document that the number belongs to, e.g. "resident_id"
  std::vector<Issue> issues;

  // True for an optional field without a text: it is right and has no value.
  [[nodiscard]] bool is_left_out() const noexcept {
    return verdict == Verdict::ok && value.empty();
  }
};

// The result for all fields of a submission. `issues` holds the issues that concern several fields,
// or `method.unknown`.
struct Report {
  Verdict verdict = Verdict::ok;
  std::vector<FieldReport> fields;
  std::vector<Issue> issues;
};

// The texts somebody typed, by field id.
using FieldTexts = std::map<std::string, std::string, std::less<>>;

// Checks one field. An unknown field id gives the issue `field.unknown`.
[[nodiscard]] FieldReport check_field(const RulePack& pack, std::string_view field,
                                      std::string_view text, const Date& today);

// Checks every field that `method` asks for, and whether the fields fit together. A missing text
// counts as empty. An optional field without a text is right and has no value. An unknown method
// gives the issue `method.unknown`.
[[nodiscard]] Report check(const RulePack& pack, std::string_view method, const FieldTexts& texts,
                           const Facts& facts, Instant now);

// The same for a day and for texts in the order of `method.fields`. Texts that are missing at the
// end count as empty, and texts after the last field are not read. The content of `report` is
// replaced and its memory reused, so that checking many submissions allocates almost nothing.
// Without `details` an error is only a verdict: its issues may be missing, and there is no search
// for fixes, which takes most of the time of a wrong value. Everything else stays the same.
void check(const RulePack& pack, const Method& method, std::span<const std::string_view> texts,
           const Facts& facts, const Date& today, Report& report, bool details = true);

// An amount in hundredths of its unit as it is written: 35 is "0.35".
[[nodiscard]] std::string amount_text(std::int32_t hundredths);

// The value with all but its first and last characters hidden, for reviews and screenshots:
// "1101**********880X". How much stays visible depends on the kind of check (names keep their first
// character).
[[nodiscard]] std::string mask(const RulePack& pack, std::string_view field,
                               std::string_view value);

}  // namespace verify
