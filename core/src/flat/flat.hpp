#pragma once
// Takes facts and forms and returns decisions and issues through memory of a fixed layout, without
// JSON and almost without allocation. It returns no texts: a host looks up codes by their slots in
// the description of the pack (`describe`).
//
//   FlatPath path;
//   path.facts.set(slot, value);
//   path.now = 1'795'000'000;
//   path.recommend(pack);                  // path.decision.methods[0].method
//
// A host in JavaScript reads and writes these structures as 32-bit words and 64-bit floats. So
// every member has one of these sizes, at an offset that is the same on every machine.
// web/src/flat.ts is the JavaScript side.

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "decide/decision.hpp"
#include "decide/stages.hpp"
#include "verify/check.hpp"
#include "verify/facts.hpp"
#include "verify/rule_pack.hpp"
#include "verify/time.hpp"

namespace verify {

// The decision about one method; `met`, `unmet` and `considered` have a bit per requirement or
// consideration, in the order of the pack.
struct FlatMethod {
  double earliest = 0;       // seconds since 1970
  double latest = 0;         // infinity when no source states it
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
  std::int32_t field = -1;  // place in the method's fields; -1 when it belongs to none
  std::uint32_t code = 0;   // slot of the issue's code
  std::uint32_t severity = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct FlatField {
  std::uint32_t text_begin = 0;  // offset in `FlatReport::text`
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
  std::uint32_t issue_count = 0;  // by `list_issues`; only the first 64 are stored
  std::array<FlatField, most_flat_fields> fields{};
  std::array<FlatIssue, most_flat_issues> issues{};
  std::array<char, most_flat_text> text{};
};

// The memory of one caller.
class FlatPath {
public:
  Facts facts;
  double now = 0;  // seconds since 1970
  FlatDecision decision;
  FlatReport report;

  // Forgets what was computed with another pack.
  void change_pack() noexcept {
    etas_.clear();
    dated_ = std::numeric_limits<double>::quiet_NaN();
    is_judged_ = false;
  }

  // Ranks the methods for `facts` at `now` into `decision`.
  void recommend(const RulePack& pack);
  // Checks the texts that `report.fields` point at as the fields of the method, and writes verdicts
  // and values into `report`. False for an unknown method, a text outside `report.text`, or a
  // method with too many fields.
  bool check(const RulePack& pack, std::size_t method);
  // Writes the issues of the last check into `report`. The texts of that check must be unchanged:
  // fields with an error are checked again with a search for fixes, because the span of an error
  // may be the part that a fix would change.
  void list_issues(const RulePack& pack);
  // The normalised value of a field, until the next check.
  [[nodiscard]] std::string_view value(std::size_t field) const {
    return checked_.fields[field].value;
  }

private:
  // The dates of a method, as they were computed last, and how far they have moved since.
  struct Dated {
    Eta eta;
    Pace pace = Pace::seconds;
    Date day;
    Instant at;
    std::int64_t shift = 0;  // seconds
  };

  [[nodiscard]] Dated& dated(const RulePack& pack, std::size_t method, Instant at);
  [[nodiscard]] Instant instant() const noexcept;
  // The day of `now`; computed again only when `now` has changed.
  [[nodiscard]] const Date& today(const RulePack& pack) noexcept;
  void add_issues(const std::vector<Issue>& issues);

  double dated_ = std::numeric_limits<double>::quiet_NaN();
  Date today_;
  std::vector<Dated> etas_;  // by the slot of the method
  // About the last check.
  bool is_judged_ = false;
  Date judged_on_;
  std::array<std::string_view, most_flat_fields> texts_{};
  Report checked_;
};

}  // namespace verify
