// On every screen Dear ImGui knows exactly the items that have a node. The same test runs natively
// and in wasm.

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "fixtures.hpp"
#include "geometry.hpp"
#include "item_log.hpp"

using namespace verify::ui;

namespace {

constexpr const char* golden_file = VERIFY_SOURCE_DIR "/tests/cases/items.txt";
constexpr float phone = 390;
constexpr float desktop = 1160;

std::string golden_text() {
  std::ifstream file(golden_file);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("Dear ImGui counts the items of every screen alike wherever it runs") {
  std::ostringstream found;
  for (const float width : {phone, desktop}) {
    for (const Fixture& fixture : fixtures()) {
      CAPTURE(fixture.name);
      const auto stage = stage_of(fixture, "zh-CN", width);
      const std::size_t items = items_of_frame(*stage).size();
      CHECK(items == interactive_nodes(*stage).size());
      found << items << ' ' << width << ' ' << fixture.name << '\n';
    }
  }
  if (const char* golden = std::getenv("VERIFY_GOLDEN");
      golden != nullptr && golden == std::string("write")) {
    std::ofstream(golden_file) << found.str();
  }
  CHECK(found.str() == golden_text());
}

TEST_CASE("an item is hovered, held and focused where the page's pointer and focus are") {
  Harness stage;
  const auto pressed = [&](const std::vector<verify::wizard::Event>& events) {
    return !events.empty();
  };
  const std::string node = "account.personal";
  const auto draw = [&] { return stage.view.draw(stage.model()); };
  const auto colors = [&] {
    std::vector<ImU32> out;
    for (const ImDrawVert& vertex : stage.view.draw_data().CmdLists[0]->VtxBuffer)
      out.push_back(vertex.col);
    return out;
  };
  const std::vector<ImU32> usual = colors();
  stage.point_at(node);
  const std::vector<ImU32> hovered = colors();
  CHECK(hovered != usual);
  stage.point_at(node, true);
  CHECK(colors() != hovered);
  stage.view.page().pointer.down = false;
  stage.view.page().pointer.position.reset();
  draw();
  CHECK(colors() == usual);
  stage.point_at(node);
  stage.view.page().pointer.down = true;
  CHECK_FALSE(pressed(draw().events));
  SUBCASE("let go outside, nothing is pressed") {
    stage.view.page().pointer.position.reset();
    stage.view.page().pointer.down = false;
    CHECK_FALSE(pressed(draw().events));
    CHECK_FALSE(pressed(draw().events));
  }
  SUBCASE("a click is one press, however often it is drawn") {
    stage.view.page().pointer.down = false;
    const Action click{Action::Kind::activate, node, {}};
    CHECK(stage.view.act(stage.model(), click).events.size() == 1);
    CHECK_FALSE(pressed(draw().events));
    CHECK_FALSE(pressed(draw().events));
  }
  SUBCASE("a screen reader's press needs no pointer") {
    stage.view.page().pointer = {};
    draw();
    const Action press{Action::Kind::activate, "account.enterprise", {}};
    CHECK(stage.view.act(stage.model(), press).events.size() == 1);
  }
}
