// Conditions for every screen in every language. For rectangles see geometry_test.cpp.

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "fixtures.hpp"
#include "geometry.hpp"

using namespace verify;
using namespace verify::ui;

namespace {

constexpr std::array<float, 5> widths{320, 390, 721, 1160, 1920};

// Runs `check` on every fixture.
template <class Check>
void on_every_screen(Check check) {
  for (const std::string_view locale : builtin_locales()) {
    for (const float width : widths) {
      for (const Fixture& fixture : fixtures()) {
        CAPTURE(locale);
        CAPTURE(width);
        CAPTURE(fixture.name);
        check(*stage_of(fixture, locale, width));
      }
    }
  }
}

// True if the text contains a key that begins with `part`. A sentence may end with the same word,
// but a key continues.
bool holds_key(std::string_view text, std::string_view part) {
  const std::size_t at = text.find(part);
  if (at == std::string_view::npos) return false;
  const std::size_t end = at + part.size();
  return part.size() == 1 || (end < text.size() && text[end] >= 'a' && text[end] <= 'z');
}

}  // namespace

TEST_CASE("every node has an id of its own, and every control and heading a name") {
  on_every_screen([](const Harness& stage) {
    std::set<std::string> ids;
    for (const Node& node : stage.nodes()) {
      CAPTURE(node.id);
      CHECK_FALSE(node.id.empty());
      CHECK(ids.insert(node.id).second);
      if (is_interactive(node.role) || node.role == Role::heading) CHECK_FALSE(node.name.empty());
      for (const std::string& id : node.errors) {
        CAPTURE(id);
        CHECK(stage.find(id) != nullptr);
      }
    }
  });
}

TEST_CASE("nodes are read from top to bottom within each column") {
  on_every_screen([](const Harness& stage) {
    // A container starts where its first child starts, so only nodes without children are compared.
    std::set<std::string> parents;
    for (const Node& node : stage.nodes())
      parents.insert(node.parent);
    const Node* previous = nullptr;
    for (const Node& node : stage.nodes()) {
      if (parents.contains(node.id)) continue;
      if (previous != nullptr) {
        CAPTURE(previous->id);
        CAPTURE(node.id);
        const bool below = node.rect.bottom() >= previous->rect.y;
        const bool next_column = node.rect.x > previous->rect.right() - 1;
        CHECK((below || next_column));
      }
      previous = &node;
    }
  });
}

TEST_CASE("there is one headline and it comes before the other headings") {
  on_every_screen([](const Harness& stage) {
    int headlines = 0;
    int last_level = 0;
    for (const Node& node : stage.nodes()) {
      if (node.role != Role::heading) continue;
      CAPTURE(node.id);
      CHECK(node.level <= last_level + 1);
      last_level = node.level;
      headlines += node.level == 1 ? 1 : 0;
    }
    CHECK(headlines == 1);
  });
}

TEST_CASE("what is to be decided stands in the main column") {
  for (const Fixture& fixture : fixtures()) {
    if (!fixture.name.starts_with("recommendation")) continue;
    CAPTURE(fixture.name);
    const auto stage = stage_of(fixture, "zh-CN", 1160);
    const float left = stage->find("title")->rect.x;
    const Recommendation& best = stage->state.recommendation;
    const bool nothing_possible = best.methods.front().status == Status::ineligible;
    const std::string id = best.recommended != nullptr     ? join({"method.", best.recommended->id})
                           : best.next_question != nullptr ? "next_question.card"
                           : nothing_possible              ? "conditions.title"
                                              : join({"method.", best.methods.front().method->id});
    const Node* decisive = stage->find(id);
    REQUIRE(decisive != nullptr);
    CHECK(decisive->rect.x < left + 40);
  }
}

TEST_CASE("a calendar that is opened on a phone says its title once") {
  for (const Fixture& fixture : fixtures()) {
    if (fixture.name != "recommendation, enterprise") continue;
    const auto stage = stage_of(fixture, "zh-CN", 390);
    stage->press("timeline.open");
    CHECK(stage->find("timeline.now") != nullptr);
    CHECK(stage->find("timeline") != nullptr);
    CHECK(stage->find("timeline.title") == nullptr);
    CHECK(geometry_faults(*stage).empty());
    stage->press("timeline.open");
    CHECK(stage->find("timeline") == nullptr);
    return;
  }
  FAIL("there is no such fixture");
}

TEST_CASE("every text is in the language's messages") {
  on_every_screen([](const Harness& stage) {
    for (const Node& node : stage.nodes()) {
      for (const std::string& text : {node.name, node.description, node.placeholder}) {
        CAPTURE(node.id);
        CAPTURE(text);
        // A missing text appears as its key.
        for (const char* part :
             {"screen.", "method.", "question.", "field.", "requirement.", "blocker.", "tip.",
              "consideration.", "need.", "issue.", "link.", "step.", "{", "}"}) {
          CHECK_FALSE(holds_key(text, part));
        }
      }
    }
  });
}

TEST_CASE("a frame is the same when nothing has changed") {
  on_every_screen([](Harness& stage) {
    const auto snapshot = [&] {
      const ImDrawList& list = *stage.view.draw_data().CmdLists[0];
      std::vector<float> out{stage.height};
      for (const ImDrawVert& vertex : list.VtxBuffer) {
        out.insert(out.end(), {vertex.pos.x, vertex.pos.y, vertex.uv.x, vertex.uv.y});
      }
      return out;
    };
    const std::vector<float> before = snapshot();
    const int rastered = stage.glyphs.rastered;
    stage.draw();
    CHECK(snapshot() == before);
    CHECK(stage.glyphs.rastered == rastered);
  });
}

TEST_CASE("at fractional device pixel ratios every straight edge lies on a device pixel") {
  for (const float scale : {1.25F, 1.5F, 3.0F}) {
    CAPTURE(scale);
    Harness stage("zh-CN", 390);
    stage.view.device.scale = scale;
    stage.view.forget_glyphs();
    stage.draw();
    for (const Rect& glyph : glyph_boxes(stage)) {
      const float left = glyph.x * scale;
      CHECK(std::abs(left - std::round(left)) < 0.01F);
    }
  }
}

TEST_CASE("what is missing says how it can be had, and one tap says that it is there") {
  for (const float width : {390.0F, 1160.0F}) {
    Harness stage("zh-CN", width);
    stage.press("account.personal");
    for (const char* answer : {"no", "no", "no"})
      stage.answer(answer);
    REQUIRE(stage.state.recommendation.recommended == nullptr);
    const std::string way = "method.personal.wechat_scan.way.wechat_bank_card_bound";
    REQUIRE(stage.find(way) != nullptr);
    CHECK(stage.find(way)->name == "打开微信“我 - 服务 - 钱包”，绑定本人的银行卡。");
    CHECK(stage.find(way + ".done")->name == "我已绑定");
    stage.press(way + ".done");
    REQUIRE(stage.state.recommendation.recommended != nullptr);
    CHECK(stage.state.recommendation.recommended->id == "personal.wechat_scan");
    CHECK(stage.find(way) == nullptr);
  }
}
