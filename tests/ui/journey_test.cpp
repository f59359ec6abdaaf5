// Actions of a person cause the events of the wizard, in the frame that draws the element.

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>

#include "harness.hpp"

using namespace verify;
using namespace verify::ui;
using wizard::Step;

namespace {

template <class Event>
const Event& only_event(const Harness& stage) {
  REQUIRE(stage.events.size() == 1);
  const Event* event = std::get_if<Event>(&stage.events.front());
  REQUIRE(event != nullptr);
  return *event;
}

const std::vector<NamedFact> personal{{"account_type", std::string("personal")},
                                      {"wechat_bank_card_bound", true}};

}  // namespace

TEST_CASE("a person gets from the account type to the submission") {
  Harness stage;
  stage.press("account.personal");
  CHECK(only_event<wizard::ChooseAccountType>(stage).choice == 0);
  REQUIRE(stage.state.step == Step::situation);
  stage.answer("yes");
  CHECK(only_event<wizard::Answer>(stage).value == 1);
  REQUIRE(stage.state.step == Step::recommendation);
  CHECK(stage.find("title")->name == "最快：微信扫码，现在就能完成");
  stage.press("method.personal.wechat_scan.choose");
  CHECK(only_event<wizard::ChooseMethod>(stage).method == "personal.wechat_scan");
  REQUIRE(stage.state.step == Step::fields);
  CHECK(stage.find("next")->name == "还有 3 项需要填写，前往第一项");
  stage.fill_in();
  stage.press("next");
  REQUIRE(stage.state.step == Step::review);
  CHECK(stage.find("value.id_number.text")->name == "身份证号：1101**********002X");
  stage.press("submit");
  CHECK(stage.state.step == Step::submitted);
}

TEST_CASE("not knowing is an answer, and the recommendation can be asked for") {
  Harness stage;
  stage.press("account.enterprise");
  stage.answer("unknown");
  CHECK_FALSE(only_event<wizard::Answer>(stage).value.has_value());
  REQUIRE(stage.state.step == Step::situation);
  CHECK(stage.find("answers.1") != nullptr);
  stage.press("show_recommendation");
  CHECK(stage.state.step == Step::recommendation);
  stage.press("back");
  CHECK(stage.state.step == Step::situation);
}

TEST_CASE("a wrong digit is named, marked, and replaced by one tap") {
  Harness stage("zh-CN", 390, personal);
  stage.press("method.personal.wechat_scan.choose");
  stage.type("id_number", "11010519491231003X");
  stage.leave("id_number");
  const Node* input = stage.find("field.id_number");
  CHECK(input->invalid);
  REQUIRE_FALSE(input->errors.empty());
  const Node* issue = stage.find(input->errors.front());
  REQUIRE(issue != nullptr);
  CHECK(issue->role == Role::alert);
  CHECK(issue->name.find("校验位") != std::string::npos);
  const Node* fix = stage.find("fix.id_number.0.0");
  REQUIRE(fix != nullptr);
  CHECK(fix->name == "改为 11010519491231002X");
  stage.press("fix.id_number.0.0");
  CHECK(stage.find("field.id_number")->value == "11010519491231002X");
  CHECK_FALSE(stage.find("field.id_number")->invalid);
}

TEST_CASE("nobody is told off while still typing") {
  Harness stage("zh-CN", 1160, personal);
  stage.press("method.personal.wechat_scan.choose");
  stage.type("id_number", "1101");
  CHECK_FALSE(stage.find("field.id_number")->invalid);
  CHECK(stage.find("hint.id_number") != nullptr);
  stage.leave("id_number");
  CHECK(stage.find("field.id_number")->invalid);
}

TEST_CASE("a field that is typed in is left to the page's own input") {
  Harness stage("zh-CN", 1160, personal);
  stage.press("method.personal.wechat_scan.choose");
  stage.type("name", "王小明");
  const int shown = stage.view.draw_data().TotalVtxCount;
  stage.focus_on("field.name");
  // The three characters are no longer drawn. The focus ring adds more vertices than they had, so
  // this is compared with a frame that has the ring elsewhere.
  stage.focus_on("field.mobile");
  const int ring_elsewhere = stage.view.draw_data().TotalVtxCount;
  stage.focus_on("field.name");
  CHECK(stage.view.draw_data().TotalVtxCount == ring_elsewhere - 3 * 4);
  CHECK(ring_elsewhere > shown);
}

TEST_CASE("values are masked until they are asked for, and can be hidden again") {
  Harness stage("en", 390, personal);
  stage.press("method.personal.wechat_scan.choose");
  stage.fill_in();
  stage.press("next");
  CHECK(stage.find("value.name.text")->name.find("王小明") == std::string::npos);
  stage.press("reveal.name");
  CHECK(stage.find("value.name.text")->name.find("王小明") != std::string::npos);
  CHECK(stage.find("reveal.name")->name == "Hide: Real name");
  stage.press("reveal.name");
  CHECK(stage.find("value.name.text")->name.find("王小明") == std::string::npos);
}

TEST_CASE("special cases open on request and lead to a way out") {
  Harness stage("zh-CN", 1160, personal);
  CHECK(stage.find("special_cases")->expanded == false);
  CHECK(stage.find("special.region.hmt") == nullptr);
  stage.press("special_cases");
  CHECK(stage.events.empty());
  CHECK(stage.find("special_cases")->expanded == true);
  stage.press("special.region.hmt");
  CHECK(only_event<wizard::AnswerQuestion>(stage).question == "region");
  CHECK(stage.find("blocker.hmt_personal") != nullptr);
  const Node* link = stage.find("link.hmt_personal.hmt_site");
  REQUIRE(link != nullptr);
  CHECK(link->href == "https://intl.cloud.tencent.com/");
  stage.press("special.region.unknown");
  CHECK(stage.find("blocker.hmt_personal") == nullptr);
}

TEST_CASE("who knows no answer gets the most promising method and what would make it certain") {
  Harness stage;
  stage.press("account.personal");
  for (int i = 0; i < 5 && stage.state.question != nullptr; ++i)
    stage.answer("unknown");
  const Recommendation& best = stage.state.recommendation;
  REQUIRE(best.next_question == nullptr);
  CHECK(best.recommended == nullptr);
  const Method& promising = *best.methods.front().method;
  CHECK(stage.find("title")->name == "最有希望：微信扫码");
  CHECK(stage.find("next_question.title")->name == "确认这一点，就能确定");
  stage.press("answer.wechat_bank_card_bound.yes");
  REQUIRE(stage.state.recommendation.recommended != nullptr);
  CHECK(stage.state.recommendation.recommended->id == promising.id);
}

TEST_CASE("an earlier step can be gone back to from the stepper") {
  Harness stage;
  stage.press("account.personal");
  stage.answer("yes");
  stage.press("method.personal.wechat_scan.choose");
  stage.press("step.recommendation.go");
  CHECK(stage.state.step == Step::recommendation);
  stage.press("step.account_type.go");
  CHECK(stage.state.step == Step::account_type);
}

TEST_CASE("a step that the page has answered is not offered") {
  Harness stage("zh-CN", 1160, personal);
  CHECK(stage.find("step.account_type.go") == nullptr);
  CHECK(stage.find("back") == nullptr);
}

TEST_CASE("an action on something that is not there does nothing") {
  Harness stage;
  const Action stale{Action::Kind::activate, "submit", {}};
  CHECK(stage.view.act(stage.model(), stale).events.empty());
}

TEST_CASE(
    "a code that speaks against the method offers another one at one tap, and keeps the texts") {
  const std::vector<NamedFact> known{{"account_type", std::string("enterprise")},
                                     {"legal_person_available", true},
                                     {"legal_person_wechat_bank_card_bound", true}};
  Harness stage("zh-CN", 390, known);
  stage.press("method.enterprise.legal_person_wechat_scan.choose");
  stage.type("enterprise_name", "北京市某某律师事务所");
  stage.type("credit_code", "31110000MD0123454X");
  stage.leave("credit_code");
  stage.press("better_method");
  CHECK(stage.state.method->id == "enterprise.wechat_official_account");
  CHECK(stage.find("field.enterprise_name")->value == "北京市某某律师事务所");
  CHECK(stage.find("better_method") == nullptr);
}

TEST_CASE("optional fields are folded away, count once they have a text, and stay open then") {
  Harness stage("zh-CN", 390, personal);
  stage.press("method.personal.wechat_scan.choose");
  CHECK(stage.find("field.address") == nullptr);
  stage.fill_in();
  stage.press("optional_fields");
  REQUIRE(stage.find("field.address") != nullptr);
  CHECK_FALSE(stage.find("field.address")->required);
  CHECK(stage.find("field.name")->required);
  CHECK(stage.find("fields.progress")->step_of[1] == 3);
  stage.type("address", "北京市海淀区中关村大街一号");
  CHECK(stage.find("fields.progress")->step_of[1] == 4);
  stage.press("optional_fields");
  CHECK(stage.find("field.address") != nullptr);
  stage.press("next");
  REQUIRE(stage.state.step == Step::review);
  const auto shows = [&](std::string_view label) {
    const auto& nodes = stage.view.nodes();
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
      return node.name.find(label) != std::string::npos;
    });
  };
  CHECK(shows("地址"));
  CHECK_FALSE(shows("所属行业"));
}

TEST_CASE("how many fields are done is counted while they are filled in") {
  Harness stage("zh-CN", 390, personal);
  stage.press("method.personal.wechat_scan.choose");
  const auto done = [&] {
    const Node* bar = stage.find("fields.progress");
    REQUIRE(bar != nullptr);
    CHECK(bar->role == Role::progressbar);
    CHECK(bar->step_of[1] == 3);
    return bar->step_of[0];
  };
  CHECK(done() == 0);
  stage.type("name", "王小明");
  CHECK(done() == 1);
  stage.type("id_number", "11010519491231003X");
  CHECK(done() == 1);
  stage.type("id_number", "11010519491231002X");
  CHECK(done() == 2);
}
