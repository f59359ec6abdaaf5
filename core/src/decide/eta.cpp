#include "verify/eta.hpp"

#include <algorithm>

#include "decide/stages.hpp"
#include "verify/working_days.hpp"

namespace verify {

namespace {

enum class Edge : std::uint8_t { first_second, last_second };

// Adds times to instants and notes whether an unpublished calendar was used.
class Clock {
public:
  explicit Clock(const RulePack& pack) noexcept : pack_(pack) {}

  [[nodiscard]] bool estimated() const noexcept { return estimated_; }

  Instant after(Instant from, const TimeSpan& span, Edge edge) noexcept {
    if (span.amount == 0) return from;
    if (!is_in_days(span.unit)) return {from.seconds + seconds_in(span)};
    Date date = date_in(pack_.time_zone, from);
    if (span.unit == TimeUnit::working_day) {
      const WorkingDayResult counted = add_working_days(pack_.calendar, date, span.amount);
      estimated_ = estimated_ || counted.estimated;
      date = counted.date;
    } else {
      date = from_days(to_days(date) + span.amount);
    }
    if (edge == Edge::first_second) return start_of_day(pack_.time_zone, date);
    return {start_of_day(pack_.time_zone, from_days(to_days(date) + 1)).seconds - 1};
  }

  std::optional<Instant> after(const std::optional<Instant>& from, const std::optional<int>& amount,
                               TimeUnit unit) noexcept {
    if (!from || !amount) return std::nullopt;
    return after(*from, {*amount, unit}, Edge::last_second);
  }

private:
  const RulePack& pack_;
  bool estimated_ = false;
};

// `whole` ends when everything has ended.
void extend(std::optional<Instant>& whole, const std::optional<Instant>& end) noexcept {
  whole = whole && end ? std::optional(std::max(*whole, *end)) : std::nullopt;
}

}  // namespace

Eta eta_from(const RulePack& pack, const Method& method, Instant now) noexcept {
  const Ends submission{now, now, now};
  Eta eta{&method, submission, {}, false};
  Clock clock(pack);
  Ends begin = submission;
  for (std::size_t i = 0; i < method.stages.size(); ++i) {
    const Stage& stage = method.stages[i];
    const Duration& takes = stage.duration;
    if (stage.start == StageStart::submission) begin = submission;
    StageEta& out = eta.stages[i];
    // The deadline of a stage that may begin at any time has no date.
    if (stage.deadline && begin.latest)
      out.until = clock.after(*begin.latest, *stage.deadline, Edge::last_second);
    out.ends = {
        clock.after(begin.earliest, {takes.min.value_or(0), takes.unit}, Edge::first_second),
        clock.after(begin.typical, takes.typical, takes.unit),
        clock.after(begin.latest, takes.max, takes.unit)};
    begin = out.ends;
    eta.whole.earliest = std::max(eta.whole.earliest, begin.earliest);
    extend(eta.whole.typical, begin.typical);
    extend(eta.whole.latest, begin.latest);
  }
  eta.estimated = clock.estimated();
  return eta;
}

Instant end_of(const RulePack& pack, const TimeSpan& span, Instant from) noexcept {
  return Clock(pack).after(from, span, Edge::last_second);
}

}  // namespace verify
