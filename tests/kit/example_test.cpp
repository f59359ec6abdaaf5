// The example program, controlled as by a page.

#include <doctest/doctest.h>

#include "fixed_glyphs.hpp"
#include "kit/example/shopping_list.hpp"
#include "kit/window.hpp"

namespace {

struct Running {
  kit::FixedGlyphs glyphs;
  kit::Window window{glyphs};
  example::ShoppingList program;

  void draw() {
    height = window.draw(surface, [this](kit::Frame& frame) { program.draw(frame); });
  }

  void act(kit::Action::Kind kind, const char* node, const char* text = "") {
    window.act({kind, node, text}, surface, [this](kit::Frame& frame) { program.draw(frame); });
    draw();
  }

  void press(const char* node) { act(kit::Action::Kind::activate, node); }

  [[nodiscard]] const kit::Node* find(std::string_view id) const {
    for (const kit::Node& node : window.nodes()) {
      if (node.id == id) return &node;
    }
    return nullptr;
  }

  kit::Surface surface{.width = 320, .scale = 2, .seconds = 1'800'000'000};
  float height = 0;
};

}  // namespace

TEST_CASE("a program on the kit is typed into, pressed and announced") {
  Running running;
  running.draw();
  REQUIRE(running.find("title") != nullptr);
  CHECK(running.find("title")->role == kit::Role::heading);
  CHECK(running.find("clear") == nullptr);

  running.act(kit::Action::Kind::change, "item", "豆腐");
  CHECK(running.find("item")->value == "豆腐");
  running.press("add");
  CHECK(running.find("item")->value.empty());
  REQUIRE(running.find("list.0") != nullptr);
  CHECK(running.find("list.0")->name == "豆腐");
  CHECK(running.find("list.0")->parent == "list");
}

TEST_CASE("what lies below makes room for what is new") {
  Running running;
  running.draw();
  const float before = running.height;
  running.act(kit::Action::Kind::change, "item", "rice");
  running.press("add");
  CHECK(running.height > before);
  CHECK(running.find("clear")->rect.y >= running.find("list.0")->rect.bottom());
}

TEST_CASE("a panel asks, and both of its answers close it") {
  Running running;
  running.draw();
  running.act(kit::Action::Kind::change, "item", "rice");
  running.press("add");
  running.press("clear");
  REQUIRE(running.find("panel") != nullptr);
  running.press("no");
  CHECK(running.find("panel") == nullptr);
  CHECK(running.program.wanted.size() == 1);
  running.press("clear");
  running.press("yes");
  CHECK(running.find("panel") == nullptr);
  CHECK(running.program.wanted.empty());
}

TEST_CASE("what is typed into a known field needs no frame") {
  Running running;
  running.draw();
  int drawn = 0;
  const auto draw = [&](kit::Frame& frame) {
    ++drawn;
    running.program.draw(frame);
  };
  running.window.act({kit::Action::Kind::change, "item", "tea"}, running.surface, draw);
  CHECK(running.program.typed == "tea");
  CHECK(drawn == 0);
  running.window.act({kit::Action::Kind::change, "nowhere", "tea"}, running.surface, draw);
  CHECK(drawn == 1);
}

TEST_CASE("the same state gives the same picture") {
  Running running;
  running.draw();
  const int indices = running.window.draw_data().TotalIdxCount;
  const auto nodes = running.window.nodes().size();
  running.draw();
  CHECK(running.window.draw_data().TotalIdxCount == indices);
  CHECK(running.window.nodes().size() == nodes);
}
