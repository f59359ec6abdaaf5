#pragma once
// Rounded labels that say how long something takes, or why it is not possible.

#include "ui.hpp"

namespace verify::ui {

enum class Tone : std::uint8_t { neutral, accent, good, warning, bad };

// The colours of a tone: the text and its soft background.
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

// The rectangle of the badge with its top left corner at `at`. If it is wider than `room`, its text
// takes several lines.
[[nodiscard]] Rect badge_rect(Ui& ui, const Badge& badge, ImVec2 at, float room);

// Draws a badge whose text belongs to another node.
void paint_badge(Ui& ui, const Badge& badge, const Rect& rect);

// Draws the badge with its top left corner at `at`, and adds its text as a node. A long text in a
// small space takes several lines. The cursor moves below the badge.
void draw_badge(Ui& ui, std::string_view id, const Badge& badge, ImVec2 at);

}  // namespace verify::ui
