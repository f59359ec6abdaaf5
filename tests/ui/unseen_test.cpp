// If the device cannot show a character, the wizard says that the character is right anyway.

#include <doctest/doctest.h>

#include <algorithm>

#include "harness.hpp"

using namespace verify;
using namespace verify::ui;

namespace {

void reach_name(Harness& stage) {
  stage.press("account.personal");
  stage.answer("yes");
  stage.press("method.personal.wechat_scan.choose");
}

}  // namespace

TEST_CASE("a character without a glyph is named once, politely, and its value stays valid") {
  for (const std::string_view locale : builtin_locales()) {
    CAPTURE(locale);
    Harness stage(locale);
    reach_name(stage);
    stage.type("name", "王\U0002A6D6\U0002A6D6");
    const Node* said = stage.find("unseen.name");
    REQUIRE(said != nullptr);
    CHECK(said->role == Role::status);
    CHECK(said->live == Live::polite);
    CHECK(said->name.find('2') != std::string::npos);
    const Node* field = stage.find("field.name");
    REQUIRE(field != nullptr);
    CHECK_FALSE(field->invalid);
    CHECK(std::find(field->errors.begin(), field->errors.end(), "unseen.name") !=
          field->errors.end());
    stage.leave("name");
    CHECK_FALSE(stage.find("field.name")->invalid);
    stage.type("name", "王芳");
    CHECK(stage.find("unseen.name") == nullptr);
  }
}
