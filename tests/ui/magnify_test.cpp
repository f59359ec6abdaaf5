// Larger text enlarges the whole page, but only so far that the page stays readable.

#include <doctest/doctest.h>

#include "harness.hpp"

using namespace verify;
using namespace verify::ui;

namespace {

const std::vector<NamedFact> personal{{"account_type", std::string("personal")},
                                      {"wechat_bank_card_bound", true}};

}  // namespace

TEST_CASE("text twice as large lays out half the width, and every length of it is doubled") {
  Harness usual("zh-CN", 640, personal);
  usual.press("method.personal.wechat_scan.choose");
  Harness large("zh-CN", 1280, personal);
  large.press("method.personal.wechat_scan.choose");
  large.view.device.text_scale = 2;
  large.view.device.touch = usual.view.device.touch;
  large.draw();
  CHECK(large.height == 2 * usual.height);
  REQUIRE(large.nodes().size() == usual.nodes().size());
  for (std::size_t i = 0; i < large.nodes().size(); ++i) {
    const Rect& was = usual.nodes()[i].rect;
    const Rect doubled{was.x * 2, was.y * 2, was.width * 2, was.height * 2};
    CHECK(large.nodes()[i].rect == doubled);
  }
  CHECK(large.find("field.name")->input->font_px == 2 * usual.find("field.name")->input->font_px);
}

TEST_CASE("text stops growing where too little room would be left") {
  Harness stage("zh-CN", 320, personal);
  stage.view.device.text_scale = 2;
  stage.draw();
  const float twice = stage.height;
  stage.view.device.text_scale = 9;
  stage.draw();
  CHECK(stage.height == twice);
}

TEST_CASE("compact takes less room for the same text") {
  Harness stage("zh-CN", 1160, personal);
  stage.press("method.personal.wechat_scan.choose");
  const float roomy = stage.height;
  const float font_px = stage.find("field.name")->input->font_px;
  stage.view.device.density = Density::compact;
  stage.draw();
  CHECK(stage.height < roomy * 0.9F);
  CHECK(stage.find("field.name")->input->font_px == font_px);
}
