#pragma once
// The look: colours, type and spacing. All numbers in `ui` that a designer may want to change are
// here.

#include <cstdint>
#include <span>
#include <string_view>

#include "kit/color.hpp"
#include "kit/type.hpp"
#include "kit_words.hpp"

namespace verify::ui {

enum class Scheme : std::uint8_t { light, dark, contrast };

}  // namespace verify::ui

namespace verify {

template <>
struct Words<ui::Scheme> {
  static constexpr auto table = words<ui::Scheme::contrast>("light", "dark", "contrast");
};

}  // namespace verify

namespace verify::ui {

struct Theme {
  Color page, card, line;
  Color control_line;       // frames of inputs and buttons; contrast 3:1 on the card (WCAG 1.4.11)
  Color ink, ink_2, ink_3;  // texts: main, second, source lines
  Color accent, accent_soft, on_accent;
  Color good, good_soft;
  Color warning, warning_soft;
  Color bad, bad_soft;
  Color day_off;          // weekends and holidays on the calendar
  Color muted;            // badges and steps that are not reached yet
  bool outlined = false;  // soft backgrounds get a frame, because they are hardly visible

  // A light frame for controls whose label already identifies them: the frame only shows their
  // size.
  [[nodiscard]] Color quiet_frame() const noexcept;
};

[[nodiscard]] Theme make_theme(Scheme scheme) noexcept;

// The same colours with more contrast, for people who ask for it (prefers-contrast): texts reach
// 7:1.
[[nodiscard]] Theme strengthened(const Theme& theme) noexcept;

// A colour that pages may set, with its token: `ink_2` is `--verify-ink-2`.
struct NamedColor {
  std::string_view name;
  Color Theme::* color;
};

[[nodiscard]] std::span<const NamedColor> named_colors() noexcept;

// Replaces the colour with this name ("accent", "ink_2" …); false when no colour has this name.
[[nodiscard]] bool set_color(Theme& theme, std::string_view name, Color color) noexcept;

namespace type {
inline constexpr Type title{26, 36, Weight::semibold};
inline constexpr Type title_narrow{22, 31, Weight::semibold};
inline constexpr Type question{20, 29, Weight::semibold};
inline constexpr Type method{18, 26, Weight::semibold};
inline constexpr Type heading{16, 24, Weight::semibold};
inline constexpr Type body{16, 25, Weight::regular};
inline constexpr Type strong{16, 24, Weight::semibold};
inline constexpr Type input{17, 24, Weight::regular};
inline constexpr Type row{15, 23, Weight::regular};
inline constexpr Type label{14, 21, Weight::regular};
inline constexpr Type label_strong{14, 21, Weight::semibold};
inline constexpr Type source{13, 20, Weight::regular};
inline constexpr Type badge{13, 20, Weight::semibold};
}  // namespace type

// The 4-point grid.
namespace space {
inline constexpr float xxs = 4;
inline constexpr float xs = 8;
inline constexpr float s = 12;
inline constexpr float m = 16;
inline constexpr float l = 20;
inline constexpr float xl = 24;
}  // namespace space

namespace radius {
inline constexpr float card = 14;
inline constexpr float control = 11;
}  // namespace radius

inline constexpr float control_height = 46;
inline constexpr float least_touch_target = 44;
inline constexpr float content_width = 1120;
inline constexpr float narrowest_width = 240;  // of a page
inline constexpr float two_columns_from = 720;

}  // namespace verify::ui
