#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "builtin.hpp"
#include "decide/stages.hpp"
#include "flat/flat.hpp"
#include "verify/eta.hpp"
#include "verify/recommend.hpp"

namespace verify {

namespace {

using test::friday_evening;
using test::pack;

// The built-in pack, but its first method has these stages.
struct Staged {
  RulePack rules = pack();

  explicit Staged(std::vector<Stage> stages) { rules.methods[0].stages = std::move(stages); }

  [[nodiscard]] const Method& method() const { return rules.methods[0]; }
  [[nodiscard]] Eta eta(Instant now = friday_evening()) const {
    return eta_from(rules, method(), now);
  }
  [[nodiscard]] std::string text(const std::optional<Instant>& instant) const {
    return instant ? to_string(*instant, rules.time_zone) : "unknown";
  }
};

Stage stage(Duration duration, StageStart start = StageStart::previous) {
  Stage out;
  out.code = "review";
  out.duration = duration;
  out.start = start;
  return out;
}

}  // namespace

TEST_CASE("stages follow each other, each in its own unit") {
  const Staged letter(
      {stage({5, {}, 10, TimeUnit::working_day}), stage({{}, {}, 24, TimeUnit::hour})});
  const Eta eta = letter.eta();
  CHECK(letter.text(eta.stages[0].ends.earliest) == "2026-12-04T00:00:00+08:00");
  CHECK(letter.text(eta.stages[0].ends.latest) == "2026-12-11T23:59:59+08:00");
  CHECK(letter.text(eta.whole.earliest) == "2026-12-04T00:00:00+08:00");
  CHECK(letter.text(eta.whole.latest) == "2026-12-12T23:59:59+08:00");
  CHECK(letter.text(eta.whole.typical) == "unknown");
  CHECK(pace_of(letter.method()) == Pace::mixed);
  CHECK(overall_duration(letter.method()) == Duration{5, {}, 10, TimeUnit::working_day});
}

TEST_CASE("a stage that counts from the submission runs beside the others") {
  const Staged both(
      {stage({2, 2, 2, TimeUnit::hour}), stage({1, 1, 1, TimeUnit::hour}, StageStart::submission)});
  const Eta eta = both.eta();
  CHECK(both.text(eta.stages[1].ends.latest) == "2026-11-27T19:30:00+08:00");
  CHECK(both.text(eta.whole.latest) == "2026-11-27T20:30:00+08:00");
  CHECK(worst_case(both.method()) == WorstCase{7200, false});
}

TEST_CASE("a bound that no source states is unknown, and so is what follows from it") {
  const Staged open(
      {stage({{}, 30, {}, TimeUnit::second}), stage({0, 0, 2, TimeUnit::working_day})});
  const Eta eta = open.eta();
  CHECK(open.text(eta.stages[0].ends.earliest) == "2026-11-27T18:30:00+08:00");
  CHECK(open.text(eta.stages[0].ends.typical) == "2026-11-27T18:30:30+08:00");
  CHECK(open.text(eta.stages[0].ends.latest) == "unknown");
  CHECK(open.text(eta.whole.typical) == "2026-11-27T18:30:30+08:00");
  CHECK(open.text(eta.whole.latest) == "unknown");
}

TEST_CASE("the ranking compares the worst case that is known; an open one is last among equals") {
  const Staged stated({stage({0, {}, 30, TimeUnit::minute})});
  const Staged usual({stage({0, 30, {}, TimeUnit::minute})});
  const Staged fastest({stage({30, {}, {}, TimeUnit::minute})});
  const Staged longer({stage({0, {}, 31, TimeUnit::minute})});
  const Staged nothing({stage({})});
  const Staged days({stage({{}, {}, 300, TimeUnit::day})});
  CHECK(worst_case(stated.method()) < worst_case(usual.method()));
  CHECK(worst_case(usual.method()) == worst_case(fastest.method()));
  CHECK(worst_case(fastest.method()) < worst_case(longer.method()));
  CHECK(worst_case(days.method()) < worst_case(nothing.method()));
  CHECK(best_case(fastest.method()) == 1800);
  CHECK(best_case(nothing.method()) == 0);
}

TEST_CASE("a deadline is counted from the latest begin of its stage, to the end of the day") {
  Stage own = stage({0, 0, 0, TimeUnit::day});
  own.deadline = TimeSpan{7, TimeUnit::day};
  const Staged transfer({stage({1, {}, 3, TimeUnit::working_day}), own});
  const Eta eta = transfer.eta();
  CHECK(transfer.text(eta.whole.latest) == "2026-12-02T23:59:59+08:00");
  CHECK(transfer.text(eta.stages[1].until) == "2026-12-09T23:59:59+08:00");
  const Staged open({stage({1, {}, {}, TimeUnit::working_day}), own});
  CHECK(open.text(open.eta().stages[1].until) == "unknown");
  CHECK(transfer.text(end_of(transfer.rules, {10, TimeUnit::minute}, friday_evening())) ==
        "2026-11-27T18:40:00+08:00");
}

TEST_CASE("days are those of the pack's time zone") {
  Staged visit({stage({1, 1, 1, TimeUnit::day})});
  visit.rules.time_zone = *parse_time_zone("EST5EDT,M3.2.0,M11.1.0");
  // Saturday, 31 October 2026 in New York; the next day has 25 hours.
  const Eta eta = visit.eta(*parse_instant("2026-11-01T03:59:59Z"));
  CHECK(visit.text(eta.whole.earliest) == "2026-11-01T00:00:00-04:00");
  CHECK(visit.text(eta.whole.latest) == "2026-11-01T23:59:59-05:00");
}

TEST_CASE("bank transfers are paid by the provider and then reported by the applicant") {
  const Method& transfer = *pack().find_method("enterprise.bank_transfer");
  REQUIRE(transfer.stages.size() == 2);
  CHECK(transfer.stages[0].actor == Actor::provider);
  CHECK(transfer.stages[0].duration == Duration{1, {}, 3, TimeUnit::working_day});
  const Stage& report = transfer.stages[1];
  CHECK(report.actor == Actor::applicant);
  CHECK(report.deadline == TimeSpan{7, TimeUnit::day});
  REQUIRE(report.tries.has_value());
  CHECK(report.tries->count == 2);
}

TEST_CASE("the flat path gives the same dates at every time of the day") {
  const std::vector<std::vector<Stage>> lists{
      {stage({10, 20, 30, TimeUnit::minute})},
      {stage({1, {}, 3, TimeUnit::working_day})},
      {stage({10, 10, 10, TimeUnit::hour}), stage({1, 1, 1, TimeUnit::day})},
      {stage({0, 30, {}, TimeUnit::minute})}};
  for (const std::vector<Stage>& list : lists) {
    const Staged staged(list);
    FlatPath path;
    for (std::int64_t seconds = 0; seconds < 100'000; seconds += 3'601) {
      const Instant now{friday_evening().seconds + seconds};
      path.now = static_cast<double>(now.seconds);
      path.recommend(staged.rules);
      const Ends wanted = staged.eta(now).whole;
      for (std::size_t i = 0; i < path.decision.method_count; ++i) {
        const FlatMethod& found = path.decision.methods[i];
        if (found.method != 0) continue;
        CHECK(found.earliest == static_cast<double>(wanted.earliest.seconds));
        CHECK(found.latest == (wanted.latest ? static_cast<double>(wanted.latest->seconds)
                                             : std::numeric_limits<double>::infinity()));
      }
    }
  }
}

}  // namespace verify
