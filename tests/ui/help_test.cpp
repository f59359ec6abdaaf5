// The troubleshooter can be reached everywhere, answers everything that the FAQ answers, and
// returns to the same screen.

#include <doctest/doctest.h>

#include "fixtures.hpp"

using namespace verify;
using namespace verify::ui;

namespace {

// The failure of each topic, in the order of the screen; the first fourteen headings are those of
// the FAQ.
constexpr std::array<std::string_view, 15> topics{
    "account.irrevocable", "quota.release",           "review.duration",  "review.overdue",
    "region.hmt",          "page.blank_after_wechat", "quota.personal",   "face.failed",
    "sub_account.rules",   "method.choose",           "submit.error",     "review.rejected",
    "method.urgent",       "account.consequences",    "documents.missing"};

std::vector<std::string> names(const Harness& stage) {
  std::vector<std::string> out;
  for (const Node& node : stage.nodes())
    out.push_back(node.id + node.name + node.value);
  return out;
}

}  // namespace

TEST_CASE("every topic finds its own answer first, in every language") {
  for (const std::string_view locale : builtin_locales()) {
    Harness stage(locale);
    stage.press("help");
    CHECK(stage.find("topic.6") == nullptr);
    stage.press("topics.more");
    for (std::size_t i = 0; i < topics.size(); ++i) {
      const std::string id = "topic." + std::to_string(i + 1);
      CAPTURE(locale);
      CAPTURE(id);
      stage.press(id);
      CAPTURE(stage.state.help->text);
      stage.explain(wizard::Subject::help);
      REQUIRE_FALSE(stage.state.help->found.matches.empty());
      CHECK(stage.state.help->found.matches.front().id == topics[i]);
      CHECK(stage.find("help.text")->value == stage.find(id)->name);
    }
  }
}

TEST_CASE("help can be had on every screen, which comes back unchanged") {
  for (const Fixture& fixture : fixtures()) {
    CAPTURE(fixture.name);
    const auto stage = stage_of(fixture, "zh-CN", 390);
    if (stage->state.help) continue;
    const std::vector<std::string> before = names(*stage);
    REQUIRE(stage->find("help") != nullptr);
    stage->press("help");
    REQUIRE(stage->find("help.text") != nullptr);
    CHECK(stage->find("help")->expanded == true);
    stage->press("help.close");
    CHECK(names(*stage) == before);
  }
}

TEST_CASE("words are searched with the button, and nothing found leads on") {
  Harness stage;
  stage.press("help");
  stage.type_into("help.text", "人脸老是过不了");
  CHECK(stage.state.help->found.state == wizard::LookupState::none);
  CHECK(stage.find("help.search")->primary);
  stage.press("help.search");
  CHECK(stage.find("help.status")->name == "正在查找…");
  stage.explain(wizard::Subject::help);
  CHECK(stage.find("match.face.failed")->role == Role::heading);
  stage.type_into("help.text", "zzzz");
  stage.press("help.search");
  stage.explain(wizard::Subject::help);
  CHECK(stage.find("help.status")->name.find("没有找到") == 0);
  CHECK(stage.find("topic.5") != nullptr);
  CHECK(stage.find("link.support.support") != nullptr);
  CHECK(stage.find("remedy.steps.1") != nullptr);
}

TEST_CASE("the likeliest answer is open, the others open on request") {
  Harness stage;
  stage.press("help");
  stage.type_into("help.text", "二维码");
  stage.press("help.search");
  stage.explain(wizard::Subject::help);
  const auto& matches = stage.state.help->found.matches;
  REQUIRE(matches.size() > 1);
  const std::string second = "match." + matches[1].id;
  CHECK(stage.find("match." + matches[0].id + ".cause") != nullptr);
  CHECK(stage.find(second)->expanded == false);
  stage.press(second);
  CHECK(stage.find(second + ".cause") != nullptr);
}

TEST_CASE("another method is one tap away where it can be taken, and named elsewhere") {
  const auto ask = [](Harness& stage) {
    stage.press("help");
    stage.type_into("help.text", "人脸老是过不了");
    stage.press("help.search");
    stage.explain(wizard::Subject::help);
  };
  const std::vector<NamedFact> given{{"account_type", std::string("personal")},
                                     {"wechat_bank_card_bound", true},
                                     {"camera_or_phone", true}};
  Harness stage("zh-CN", 1160, given);
  ask(stage);
  stage.press("match.face.failed.try.personal.wechat_scan");
  CHECK_FALSE(stage.state.help);
  CHECK(stage.state.step == wizard::Step::fields);
  ask(stage);
  CHECK(stage.find("match.face.failed.try.personal.qq_scan") == nullptr);
  CHECK(stage.find("match.face.failed.alternatives")->name.find("QQ 扫码") != std::string::npos);
}
