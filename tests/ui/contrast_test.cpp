// The contrast of the real pixels: every letter of every screen against the pixels under it, in
// every theme.

#include <doctest/doctest.h>

#include <array>
#include <cmath>

#include "fixtures.hpp"
#include "geometry.hpp"
#include "picture.hpp"

using namespace verify;
using namespace verify::ui;

namespace {

struct Appearance {
  std::string name;
  Theme theme;
  float least_text;  // WCAG: 4.5 for AA, 7 for AAA
};

const std::array<Appearance, 5> looks{{{"light", make_theme(Scheme::light), 4.5F},
                                       {"dark", make_theme(Scheme::dark), 4.5F},
                                       {"contrast", make_theme(Scheme::contrast), 7},
                                       {"light, more", strengthened(make_theme(Scheme::light)), 7},
                                       {"dark, more", strengthened(make_theme(Scheme::dark)), 7}}};

// Runs `check` on every screen in every look, at the width of a phone.
template <class Check>
void in_every_look(Check check) {
  for (const Fixture& fixture : fixtures()) {
    const auto stage = stage_of(fixture, "zh-CN", 390);
    for (const Appearance& look : looks) {
      CAPTURE(fixture.name);
      CAPTURE(look.name);
      stage->view.theme = look.theme;
      stage->draw();
      check(*stage, look);
    }
  }
}

float worst_contrast(const Picture& picture, Rect& where) {
  float worst = 21;
  for (const TextPair& pair : picture.texts()) {
    const float found = contrast(pair.text, pair.background);
    if (found >= worst) continue;
    worst = found;
    where = pair.rect;
  }
  return worst;
}

}  // namespace

TEST_CASE("every letter can be read on what it is drawn on") {
  in_every_look([](const Harness& stage, const Appearance& look) {
    const Picture picture(stage);
    REQUIRE_FALSE(picture.texts().empty());
    Rect where;
    const float worst = worst_contrast(picture, where);
    CAPTURE(where.x);
    CAPTURE(where.y);
    CHECK(worst >= look.least_text);
  });
}

TEST_CASE("every letter can be read on a control under the pointer or the finger") {
  in_every_look([](Harness& stage, const Appearance& look) {
    for (const Node& node : interactive_nodes(stage)) {
      CAPTURE(node.id);
      for (const bool pressed : {false, true}) {
        stage.point_at(node.id, pressed);
        Rect where;
        CHECK(worst_contrast(Picture(stage, node.rect), where) >= look.least_text);
      }
    }
    stage.view.page().pointer = {};
  });
}

TEST_CASE("the frame of every input stands out from what is inside and outside of it") {
  in_every_look([](const Harness& stage, const Appearance&) {
    const Picture picture(stage);
    for (const Node& node : stage.nodes()) {
      if (node.role != Role::textbox) continue;
      CAPTURE(node.id);
      const float y = node.rect.center().y;
      const Color frame = picture.at(node.rect.x, y);
      CHECK(contrast(frame, picture.at(node.rect.x - 2, y)) >= 3);
      CHECK(contrast(frame, picture.at(node.rect.x + 4, y)) >= 3);
    }
  });
}

TEST_CASE("the keyboard's focus can be seen around every control") {
  in_every_look([](Harness& stage, const Appearance&) {
    for (const Node& node : interactive_nodes(stage)) {
      CAPTURE(node.id);
      stage.view.page().pointer = {};
      stage.draw();
      // The focus ring is above the control, or inside its target if the target is larger than the
      // drawn control.
      const float x = node.rect.center().x;
      const Rect above{x, node.rect.y - 6, 1, node.rect.height / 2 + 6};
      const Picture without(stage, above);
      stage.focus_on(node.id);
      const Picture with(stage, above);
      float most = 1;
      for (float y = above.y; y < above.bottom(); ++y) {
        most = std::max(most, contrast(with.at(x, y), without.at(x, y)));
      }
      CHECK(most >= 3);
    }
    stage.view.page().pointer = {};
  });
}
