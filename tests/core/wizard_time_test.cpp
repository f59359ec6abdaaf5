// Time passes, and clocks may be wrong.

#include "running.hpp"

namespace verify::wizard {

namespace {

constexpr std::int64_t day = 86'400;
constexpr std::int64_t year = 366 * day;

}  // namespace

TEST_CASE("dates are of today, and only news is told") {
  Run run = at_personal_fields();
  run << Back{};
  const Eta before = run.state.recommendation.methods.front().eta;
  run.now.seconds += 3 * day;
  run << Tick{};
  CHECK(run.state.recommendation.methods.front().eta.whole.latest > before.whole.latest);
  CHECK(run.effects.empty());
}

TEST_CASE("a blocker that time lifts is news") {
  Run run;
  run << GiveFacts{test::facts({{"account_type", "personal"},
                                {"wechat_bank_card_bound", true},
                                {"birth_date", "2012-12-20"}})};
  REQUIRE_FALSE(run.state.recommendation.blockers.empty());
  run.now.seconds += day;
  run << Tick{};
  CHECK_FALSE(run.caused<Recommended>());
  run.now.seconds += 60 * day;
  run << Tick{};
  CHECK(run.caused<Recommended>());
  CHECK(run.state.recommendation.blockers.empty());
}

TEST_CASE("somebody comes of age while the form is open") {
  Run run = at_personal_fields();
  // Born on 1 December 2012; the 14th birthday is in four days.
  run << EditField{"name", "张三"} << EditField{"id_number", "110105201212010010"}
      << EditField{"mobile", "13800138000"} << LeaveField{"id_number"};
  CHECK(run.field("id_number").report.verdict == Verdict::error);
  const int wrong = remaining(run.state);
  run.now.seconds += 5 * day;
  run << Tick{};
  CHECK(remaining(run.state) == wrong - 1);
  CHECK(run.caused<IssuesChanged>());
  run << Next{};
  CHECK(run.state.step == Step::review);
  // The clock was wrong and is set back: the review returns to the form, because the number is
  // refused again.
  run.now = friday_evening();
  run << Tick{};
  CHECK(run.state.step == Step::fields);
  CHECK(run.effect<StepChanged>().step == Step::fields);
}

TEST_CASE("no jump of the clock loses anything at any step") {
  const std::vector<Run> runs{Run{}, at_personal_fields(), at_personal_review(), at_submission()};
  for (Run run : runs) {
    const Step step = run.state.step;
    const FieldTexts texts = run.state.texts;
    const std::string submission = submission_of(run.state);
    for (const std::int64_t jump : {year, -2 * year, 3 * day, -50 * year, 1000 * year}) {
      run.now = {std::max<std::int64_t>(0, friday_evening().seconds + jump)};
      run << Tick{};
      CHECK(run.state.texts == texts);
    }
    run.now = friday_evening();
    run << Tick{};
    CHECK(run.state.texts == texts);
    if (step != Step::review) CHECK(run.state.step == step);
    if (run.state.step == Step::fields) run << Next{};
    if (step >= Step::review) CHECK(submission_of(run.state) == submission);
  }
}

}  // namespace verify::wizard
