#include "theme.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "widgets/badge.hpp"

using namespace verify::ui;

namespace {

constexpr std::array<Scheme, 3> schemes{Scheme::light, Scheme::dark, Scheme::contrast};

struct Pair {
  std::string name;
  Color text;
  Color background;
};

// Every text and the backgrounds that it is drawn on.
std::vector<Pair> text_pairs(const Theme& theme) {
  std::vector<Pair> pairs{
      {"action", theme.on_accent, theme.accent},
      {"pressed action", theme.on_accent, mix(theme.accent, theme.ink, 0.22F)},
      {"waiting action", theme.accent, theme.accent_soft},
      {"answer on the question card", theme.ink_2, theme.accent_soft},
      {"step to come", theme.ink_3, theme.muted},
      {"day off", theme.ink_3, theme.day_off},
      {"label over a day off", theme.ink_2, theme.day_off},
      {"button", theme.accent, theme.card},
      {"changed part", theme.good, theme.card},
      {"replaced part", theme.bad, theme.card},
  };
  for (const Color background : {theme.page, theme.card}) {
    pairs.push_back({"ink", theme.ink, background});
    pairs.push_back({"ink 2", theme.ink_2, background});
    pairs.push_back({"ink 3", theme.ink_3, background});
  }
  for (const Tone tone : {Tone::neutral, Tone::accent, Tone::good, Tone::warning, Tone::bad}) {
    pairs.push_back({"tone", colors_of(theme, tone).ink, colors_of(theme, tone).soft});
  }
  return pairs;
}

}  // namespace

TEST_CASE("contrast is what WCAG says") {
  CHECK(contrast(rgb(0xffffff), rgb(0x000000)) == doctest::Approx(21));
  CHECK(contrast(rgb(0x777777), rgb(0xffffff)) == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("every text can be read on its background") {
  for (const Scheme scheme : schemes) {
    for (const Pair& pair : text_pairs(make_theme(scheme))) {
      CAPTURE(static_cast<int>(scheme));
      CAPTURE(pair.name);
      CHECK(contrast(pair.text, pair.background) >= 4.5F);
    }
  }
}

TEST_CASE("the frames of inputs and the focus ring can be seen") {
  for (const Scheme scheme : schemes) {
    CAPTURE(static_cast<int>(scheme));
    const Theme theme = make_theme(scheme);
    CHECK(contrast(theme.control_line, theme.card) >= 3);
    CHECK(contrast(theme.accent, theme.card) >= 3);
    CHECK(contrast(theme.accent, theme.page) >= 3);
  }
}

TEST_CASE("a page can recolour by name, and only what exists") {
  Theme theme = make_theme(Scheme::light);
  CHECK(set_color(theme, "accent", rgb(0x0a7a55)));
  CHECK(theme.accent == rgb(0x0a7a55));
  CHECK_FALSE(set_color(theme, "akzent", rgb(0)));
}

TEST_CASE("colours are read from #rrggbb alone") {
  CHECK(parse_color("#1757e6") == rgb(0x1757e6));
  CHECK(parse_color("#1757E6") == rgb(0x1757e6));
  for (const std::string text : {"", "1757e6", "#1757e", "#1757e66", "#1757eg", "red"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_color(text).has_value());
  }
}
