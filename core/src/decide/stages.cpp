#include "decide/stages.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "verify/eta.hpp"
#include "verify/recommend.hpp"

namespace verify {

namespace {

constexpr std::array<int, 5> seconds_of_unit{1, 60, 3600, 86400, 86400};

std::int64_t seconds(int amount, TimeUnit unit) noexcept {
  return std::int64_t{amount} * seconds_of_unit[static_cast<std::size_t>(unit)];
}

}  // namespace

std::int64_t seconds_in(const TimeSpan& span) noexcept {
  return seconds(span.amount, span.unit);
}

std::int64_t best_case(const Method& method) noexcept {
  std::int64_t sum = 0;
  for (const Stage& stage : method.stages)
    sum += seconds(stage.duration.min.value_or(0), stage.duration.unit);
  return sum;
}

WorstCase worst_case(const Method& method) noexcept {
  WorstCase out;
  std::int64_t end = 0;  // of the stage before
  for (const Stage& stage : method.stages) {
    const Duration& takes = stage.duration;
    const std::optional<int>& longest = takes.max       ? takes.max
                                        : takes.typical ? takes.typical
                                                        : takes.min;
    out.is_open = out.is_open || !takes.max;
    if (!longest) return {std::numeric_limits<std::int64_t>::max(), true};
    const std::int64_t begin = stage.start == StageStart::previous ? end : 0;
    end = begin + seconds(*longest, takes.unit);
    out.seconds = std::max(out.seconds, end);
  }
  return out;
}

Pace pace_of(const Method& method) noexcept {
  bool in_days = false;
  bool in_seconds = false;
  for (const Stage& stage : method.stages) {
    if (stage.duration.max == 0) continue;
    (is_in_days(stage.duration.unit) ? in_days : in_seconds) = true;
  }
  if (!in_days) return Pace::seconds;
  return in_seconds ? Pace::mixed : Pace::days;
}

const Stage* return_stage(const Method& method) noexcept {
  bool others_act = false;
  for (const Stage& stage : method.stages) {
    if (stage.actor == Actor::applicant && others_act) return &stage;
    others_act = others_act || stage.actor != Actor::applicant;
  }
  return nullptr;
}

bool counts_in_days(const Method& method) noexcept {
  return pace_of(method) != Pace::seconds;
}

Duration overall_duration(const Method& method) noexcept {
  Duration out{0, 0, 0, TimeUnit::second};
  for (const Stage& stage : method.stages) {
    const Duration& takes = stage.duration;
    const bool takes_time = takes.max != 0;
    if (takes_time && takes.unit > out.unit) out = {0, 0, 0, takes.unit};
  }
  const auto add = [](std::optional<int>& sum, const std::optional<int>& part) {
    if (sum) sum = part ? std::optional(*sum + *part) : std::nullopt;
  };
  for (const Stage& stage : method.stages) {
    if (stage.duration.unit != out.unit) continue;
    add(out.min, stage.duration.min);
    add(out.typical, stage.duration.typical);
    add(out.max, stage.duration.max);
  }
  return out;
}

std::vector<std::string> basis_of(const Method& method) {
  std::vector<std::string> out;
  for (const Stage& stage : method.stages)
    out.insert(out.end(), stage.claims.begin(), stage.claims.end());
  return out;
}

}  // namespace verify
