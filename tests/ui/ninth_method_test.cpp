// The screens show a ninth method that is only data.

#include "../core/ninth_method.hpp"

#include <algorithm>

#include "harness.hpp"

namespace verify::ui {

namespace {

bool says(const Harness& stage, std::string_view text) {
  return std::any_of(stage.nodes().begin(), stage.nodes().end(), [text](const Node& node) {
    return node.name.find(text) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("a ninth method is asked about, recommended, filled in and submitted on the screens") {
  Harness stage;
  stage.pack = test::ninth_pack();
  stage.messages = test::ninth_messages(stage.messages);
  stage.state = wizard::start(stage.pack, {}, {}, stage.now);
  stage.draw();
  stage.press("account.personal");
  int asked = 0;
  while (stage.state.step == wizard::Step::situation) {
    REQUIRE(++asked < 10);
    const bool of_the_app = stage.state.question->id.starts_with("bank_app");
    CHECK(says(stage, stage.messages.find("question." + stage.state.question->id).value_or("?")));
    stage.answer(of_the_app ? "yes" : "no");
  }
  CHECK(stage.state.step == wizard::Step::recommendation);
  CHECK(says(stage, "银行 App 已实名"));
  CHECK(says(stage, "装有银行 App 的手机"));
  stage.press("method.personal.bank_app.choose");
  REQUIRE(stage.find("field.home_bank") != nullptr);
  stage.type("name", "王小明");
  stage.type("home_bank", "招商银行");
  stage.press("next");
  REQUIRE(stage.state.step == wizard::Step::review);
  CHECK(says(stage, "招商银行"));
  stage.press("submit");
  CHECK(stage.state.step == wizard::Step::submitted);
  // All its texts were found; a missing text would appear as its key.
  CHECK_FALSE(says(stage, "bank_app"));
}

}  // namespace verify::ui
