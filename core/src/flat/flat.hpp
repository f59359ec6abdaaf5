#pragma once
// Facts and forms in, decisions and findings out, through memory of a fixed layout: no JSON, and
// next to no allocation. What the flat path leaves out is text: a host reads codes by their slots
// in the pack's description (`describe`).
//
//   FlatPath path;
//   path.facts.set(slot, value);
//   path.now = 1'795'000'000;
//   path.recommend(pack);                  // path.decision.methods[0].method
//
// A host in JavaScript reads and writes these structures as 32-bit words and 64-bit floats, so
// every member has that size and a place that is the same on every machine; web/src/flat.ts has the
// other half.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "decide/decision.hpp"
#include "verify/check.hpp"
#include "verify/facts.hpp"
#include "verify/rule_pack.hpp"
#include "verify/time.hpp"

namespace verify {

// What is known of one method; a bit per requirement and consideration, in the pack's order.
struct FlatMethod {
  double earliest = 0;  // seconds since 1970
  double latest = 0;
  std::uint32_t method = 0;  // slot
  std::uint32_t status = 0;  // as in Status
  std::uint32_t met = 0;
  std::uint32_t unmet = 0;
  std::uint32_t considered = 0;
  std::uint32_t is_estimated = 0;

  friend bool operator==(const FlatMethod&, const FlatMethod&) = default;
};

struct FlatDecision {
  std::int32_t recommended = -1;  // slot of a method
  std::uint32_t blockers = 0;     // a bit per blocker
  std::uint32_t method_count = 0;
  std::array<FlatMethod, max_methods> methods{};  // best first
};

struct FlatIssue {
  std::int32_t field = -1;  // place in the method's fields; -1 when it concerns none
  std::uint32_t code = 0;   // slot of the issue's code
  std::uint32_t severity = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct FlatField {
  std::uint32_t text_begin = 0;  // where the text is among the bytes that the host wrote
  std::uint32_t text_size = 0;
  std::uint32_t verdict = 0;
  std::uint32_t value_address = 0;  // the normalised value
  std::uint32_t value_size = 0;
};

inline constexpr std::size_t most_flat_fields = 64;
inline constexpr std::size_t most_flat_issues = 64;
inline constexpr std::size_t most_flat_text = 16384;
inline constexpr double last_flat_now = 253'402'214'400;  // in the year 9999

struct FlatReport {
  std::uint32_t verdict = 0;
  std::uint32_t field_count = 0;
  std::uint32_t issue_count =
      0;  // as of `list_issues`; those beyond `most_flat_issues` are counted and left out
  std::array<FlatField, most_flat_fields> fields{};
  std::array<FlatIssue, most_flat_issues> issues{};
  std::array<char, most_flat_text> text{};
};

// One caller's memory.
class FlatPath {
public:
  Facts facts;
  double now = 0;  // seconds since 1970
  FlatDecision decision;
  FlatReport report;

  // Forgets what was worked out with another pack.
  void change_pack() noexcept {
    etas_.clear();
    is_judged_ = false;
  }

  // Ranks the methods for `facts` at `now` into `decision`.
  void recommend(const RulePack& pack);
  // Judges the texts that `report.fields` point at, as the fields of the method: verdicts and
  // values, into `report`. False for a slot that is none, a text outside of `report.text`, or a
  // method with too many fields.
  bool check(const RulePack& pack, std::size_t method);
  // Writes the issues of the last check into `report`. Its texts must still stand there: the span
  // of an error may be the part that a fix would change, and fixes are looked for only now.
  void list_issues(const RulePack& pack);
  // The normalised value of a field, until the next check.
  [[nodiscard]] std::string_view value(std::size_t field) const {
    return checked_.fields[field].value;
  }

private:
  void count_working_days(const RulePack& pack, Instant at);
  [[nodiscard]] Instant instant() const noexcept;
  // The day of `now`; worked out anew only when `now` is another instant.
  [[nodiscard]] const Date& today() noexcept;
  void add_issues(const std::vector<Issue>& issues);

  double dated_ = 0;
  Date today_;
  // Counted once a day: how long each method takes, by its slot.
  std::vector<Eta> etas_;
  Date counted_on_;
  // Of the last check.
  bool is_judged_ = false;
  Date judged_on_;
  std::array<std::string_view, most_flat_fields> texts_{};
  Report checked_;
};

}  // namespace verify
