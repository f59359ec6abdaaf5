// Every screen on every device: from a phone to a wide desktop, with every pixel ratio and density,
// and with text up to twice as large.

#include "geometry.hpp"

#include <doctest/doctest.h>

#include <array>

#include "fixtures.hpp"

using namespace verify;
using namespace verify::ui;

namespace {

constexpr std::array<float, 5> widths{320, 390, 768, 1280, 1920};
// One ratio is enough under a sanitizer: its findings do not depend on the pixels, and it is slow.
#ifdef __SANITIZE_ADDRESS__
constexpr std::array<float, 1> scales{1.5F};
#else
constexpr std::array<float, 3> scales{1, 1.5F, 3};
#endif
constexpr std::array<float, 2> text_scales{1, 2};
constexpr std::array<Density, 2> densities{Density::comfortable, Density::compact};

void check_device(Harness& stage) {
  CAPTURE(stage.view.device.width);
  CAPTURE(stage.view.device.scale);
  CAPTURE(stage.view.device.text_scale);
  CAPTURE(stage.view.device.touch);
  CAPTURE(stage.view.device.density == Density::compact);
  stage.draw();
  for (const std::string& fault : geometry_faults(stage))
    FAIL_CHECK(fault);
}

void check_every_device(Harness& stage) {
  for (const float scale : scales) {
    stage.view.device.scale = scale;
    stage.view.forget_glyphs();
    for (const float text_scale : text_scales) {
      for (const Density density : densities) {
        for (const float width : widths) {
          stage.view.device.text_scale = text_scale;
          stage.view.device.density = density;
          stage.view.device.width = width;
          stage.view.device.touch = width <= 768;
          check_device(stage);
        }
      }
    }
  }
}

}  // namespace

TEST_CASE("nothing overlaps, is cut off or too small to hit, in any language") {
  for (const std::string_view locale : builtin_locales()) {
    for (const Fixture& fixture : fixtures()) {
      CAPTURE(locale);
      CAPTURE(fixture.name);
      check_every_device(*stage_of(fixture, locale, 1280));
    }
  }
}
