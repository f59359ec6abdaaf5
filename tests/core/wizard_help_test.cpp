// The troubleshooter opens over any step; answers of the dictionary may arrive late.

#include "running.hpp"

namespace verify::wizard {

namespace {

GiveExplanations answer(std::string asked) {
  Explanation match;
  match.id = asked;
  return {Subject::help, std::move(asked), std::vector<Explanation>{match}};
}

}  // namespace

TEST_CASE("the troubleshooter gives every step back unchanged") {
  const std::vector<Run> runs{Run{}, at_personal_fields(), at_personal_review(), at_submission()};
  for (Run run : runs) {
    const Step step = run.state.step;
    const FieldTexts texts = run.state.texts;
    run << OpenHelp{};
    CHECK(run.caused<HelpChanged>());
    CHECK_FALSE(run.caused<ExplanationWanted>());
    REQUIRE(run.state.help);
    run << EditHelp{"白屏", true} << CloseHelp{};
    CHECK(run.caused<HelpChanged>());
    CHECK_FALSE(run.state.help);
    CHECK(run.state.step == step);
    CHECK(run.state.texts == texts);
    run << CloseHelp{} << EditHelp{"白屏", true};
    CHECK(run.effects.empty());
    CHECK_FALSE(run.state.help);
  }
}

TEST_CASE("words are looked up at once when the troubleshooter opens with them") {
  Run run;
  run << OpenHelp{"扫完码白屏"};
  CHECK(run.caused<HelpChanged>());
  CHECK(run.effect<ExplanationWanted>().subject == Subject::help);
  CHECK(run.state.help->looked_up == "扫完码白屏");
  CHECK(run.state.help->found.state == LookupState::waiting);
  run << OpenHelp{"人脸"};
  CHECK_FALSE(run.caused<HelpChanged>());
  CHECK(run.caused<ExplanationWanted>());
  run << OpenHelp{};
  CHECK(run.state.help->text == "人脸");
}

TEST_CASE("nothing is looked up for no words") {
  Run run;
  run << OpenHelp{"人脸"} << EditHelp{" \n\t", true};
  CHECK_FALSE(run.caused<ExplanationWanted>());
  CHECK(run.state.help->found.state == LookupState::none);
  run << answer(" \n\t") << answer("人脸");
  CHECK(run.state.help->found.state == LookupState::none);
}

TEST_CASE("an answer to what is no longer asked is not shown") {
  Run run;
  run << OpenHelp{"人脸"} << EditHelp{"白屏", true} << answer("人脸");
  CHECK(run.state.help->found.state == LookupState::waiting);
  run << answer("白屏");
  CHECK(run.state.help->found.state == LookupState::ready);
  run << answer("人脸");
  CHECK(run.state.help->found.matches.front().id == "白屏");
  run << EditHelp{"白屏了"};
  CHECK(run.state.help->found.state == LookupState::ready);
  run << EditHelp{"白屏了", true} << EditHelp{"白屏了吗"} << answer("白屏了");
  CHECK(run.state.help->found.state == LookupState::none);
}

TEST_CASE("an answer after closing changes nothing") {
  Run run;
  run << OpenHelp{"人脸"} << CloseHelp{} << answer("人脸");
  CHECK_FALSE(run.state.help);
  run << OpenHelp{} << answer("人脸");
  CHECK(run.state.help->found.state == LookupState::none);
}

TEST_CASE("a dictionary that cannot be had can be asked again") {
  Run run;
  run << OpenHelp{"人脸"} << GiveExplanations{Subject::help, "人脸", std::nullopt};
  CHECK(run.state.help->found.state == LookupState::unavailable);
  run << EditHelp{"人脸", true};
  CHECK(run.caused<ExplanationWanted>());
  CHECK(run.state.help->found.state == LookupState::waiting);
}

TEST_CASE("the page drives on while the troubleshooter is open") {
  Run run = at_submission();
  run << OpenHelp{"人脸"} << in_state(VerificationState::approved);
  CHECK(run.state.help);
  CHECK(run.state.verification);
  run << Reset{};
  CHECK_FALSE(run.state.help);
  CHECK(run.caused<HelpChanged>());
}

}  // namespace verify::wizard
