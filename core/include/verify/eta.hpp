#pragma once
// When a method would be done, from its stages.
//
//   const Eta eta = eta_from(pack, method, now);
//   eta.whole.earliest;  // not before this
//   eta.whole.latest;    // nothing when no source states the longest time

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "verify/rule_pack.hpp"
#include "verify/time.hpp"

namespace verify {

// When something ends. A stage in days or working days ends at its earliest with the first second
// of a day, at its latest with the last second of one. What no source states is missing.
struct Ends {
  Instant earliest;
  std::optional<Instant> typical;
  std::optional<Instant> latest;

  friend bool operator==(const Ends&, const Ends&) = default;
};

struct StageEta {
  Ends ends;
  std::optional<Instant>
      until;  // the last instant of its deadline, if it begins as late as possible
};

inline constexpr std::size_t max_stages = 8;

// The dates of a method that is submitted at a certain instant.
struct Eta {
  const Method* method = nullptr;
  Ends whole;
  std::array<StageEta, max_stages> stages{};  // one for each stage of the method
  bool estimated = false;                     // a year without a published calendar is involved
};

// The dates of the method if it were submitted at `now`. The pack must outlive the result.
[[nodiscard]] Eta eta_from(const RulePack& pack, const Method& method, Instant now) noexcept;

// The end of a time span that begins at `from`; with days, the last second of the last day.
[[nodiscard]] Instant end_of(const RulePack& pack, const TimeSpan& span, Instant from) noexcept;

// True when a stage takes days or working days.
[[nodiscard]] bool counts_in_days(const Method& method) noexcept;

// The stage for which the applicant has to come back, because somebody else acts before it. Null
// for a method that ends without the applicant.
[[nodiscard]] const Stage* return_stage(const Method& method) noexcept;

// The time that all stages take together, in the longest unit that occurs; shorter units are left
// out. A bound is missing when a stage does not state it.
[[nodiscard]] Duration overall_duration(const Method& method) noexcept;

// The ids of the claims that state how long the method takes.
[[nodiscard]] std::vector<std::string> basis_of(const Method& method);

}  // namespace verify
