#include "theme.hpp"

#include <array>
#include <cstddef>

namespace verify::ui {

namespace {

constexpr auto colors = std::to_array<NamedColor>({
    {"page", &Theme::page},
    {"card", &Theme::card},
    {"line", &Theme::line},
    {"control_line", &Theme::control_line},
    {"ink", &Theme::ink},
    {"ink_2", &Theme::ink_2},
    {"ink_3", &Theme::ink_3},
    {"accent", &Theme::accent},
    {"accent_soft", &Theme::accent_soft},
    {"on_accent", &Theme::on_accent},
    {"good", &Theme::good},
    {"good_soft", &Theme::good_soft},
    {"warning", &Theme::warning},
    {"warning_soft", &Theme::warning_soft},
    {"bad", &Theme::bad},
    {"bad_soft", &Theme::bad_soft},
    {"day_off", &Theme::day_off},
    {"muted", &Theme::muted},
});
static_assert(colors.size() * sizeof(Color) == offsetof(Theme, outlined),
              "every colour of Theme needs a row in `colors`, and stands before `outlined`");

constexpr Theme light{
    .page = rgb(0xf5f7fa),
    .card = rgb(0xffffff),
    .line = rgb(0xe2e8f0),
    .control_line = rgb(0x8793a6),
    .ink = rgb(0x16202c),
    .ink_2 = rgb(0x4f5d70),
    .ink_3 = rgb(0x5f6e82),
    .accent = rgb(0x1757e6),
    .accent_soft = rgb(0xe8effe),
    .on_accent = rgb(0xffffff),
    .good = rgb(0x0b7a53),
    .good_soft = rgb(0xe3f5ed),
    .warning = rgb(0x9a5500),
    .warning_soft = rgb(0xfff3df),
    .bad = rgb(0xbd2b25),
    .bad_soft = rgb(0xfdecea),
    .day_off = rgb(0xf0f3f7),
    .muted = rgb(0xedf1f6),
};

constexpr Theme dark{
    .page = rgb(0x0f141b),
    .card = rgb(0x18202a),
    .line = rgb(0x2b3643),
    .control_line = rgb(0x6a788a),
    .ink = rgb(0xeaf0f7),
    .ink_2 = rgb(0xa9b6c5),
    .ink_3 = rgb(0x8d9bb0),
    .accent = rgb(0x7ba4ff),
    .accent_soft = rgb(0x1c2c4d),
    .on_accent = rgb(0x0f141b),
    .good = rgb(0x58cfa0),
    .good_soft = rgb(0x12342a),
    .warning = rgb(0xf0b45a),
    .warning_soft = rgb(0x3a2a10),
    .bad = rgb(0xff8a80),
    .bad_soft = rgb(0x421d1c),
    .day_off = rgb(0x1f2934),
    .muted = rgb(0x232d39),
};

// The page replaces these colours with those of the person's own high-contrast theme
// (forced-colors).
constexpr Theme high_contrast{
    .page = rgb(0x000000),
    .card = rgb(0x000000),
    .line = rgb(0xffffff),
    .control_line = rgb(0xffffff),
    .ink = rgb(0xffffff),
    .ink_2 = rgb(0xffffff),
    .ink_3 = rgb(0xffffff),
    .accent = rgb(0x8ecbff),
    .accent_soft = rgb(0x000000),
    .on_accent = rgb(0x000000),
    .good = rgb(0x7dffb0),
    .good_soft = rgb(0x000000),
    .warning = rgb(0xffe066),
    .warning_soft = rgb(0x000000),
    .bad = rgb(0xffa8a0),
    .bad_soft = rgb(0x000000),
    .day_off = rgb(0x333333),
    .muted = rgb(0x000000),
    .outlined = true,
};

}  // namespace

Theme make_theme(Scheme scheme) noexcept {
  if (scheme == Scheme::contrast) return high_contrast;
  return scheme == Scheme::dark ? dark : light;
}

Color Theme::quiet_frame() const noexcept {
  return outlined ? control_line : mix(line, control_line, 0.45F);
}

Theme strengthened(const Theme& theme) noexcept {
  constexpr float stronger = 0.45F;
  Theme out = theme;
  for (Color Theme::* const color : {&Theme::accent, &Theme::good, &Theme::warning, &Theme::bad}) {
    out.*color = mix(theme.*color, theme.ink, stronger);
  }
  out.line = theme.control_line;
  out.control_line = out.ink_2 = out.ink_3 = theme.ink;
  out.outlined = true;
  return out;
}

std::span<const NamedColor> named_colors() noexcept {
  return colors;
}

bool set_color(Theme& theme, std::string_view name, Color color) noexcept {
  for (const NamedColor& named : colors) {
    if (named.name != name) continue;
    theme.*named.color = color;
    return true;
  }
  return false;
}

}  // namespace verify::ui
