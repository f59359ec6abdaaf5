#pragma once
// Pills that say how long something takes, or why it is not possible.

#include "ui.hpp"

namespace verify::ui {

enum class Tone : std::uint8_t { neutral, accent, good, warning, bad };

// The colours of a tone: text on its soft background.
struct ToneColors {
  Color ink;
  Color soft;
};

[[nodiscard]] ToneColors colors_of(const Theme& theme, Tone tone) noexcept;

struct Badge {
  std::string text;
  Tone tone = Tone::neutral;
};

inline constexpr float badge_height = 24;

[[nodiscard]] float badge_width(Ui& ui, const Badge& badge);

// Draws the badge with its left upper corner at `at`, and adds its text as a node. A long text in
// little room takes more than one line. The cursor goes on below it.
void draw_badge(Ui& ui, std::string_view id, const Badge& badge, ImVec2 at);

}  // namespace verify::ui
