#pragma once
// sRGB colours with alpha, and their contrast (WCAG 2.2).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kit {

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;

  friend bool operator==(const Color&, const Color&) = default;
};

// `0x1757e6` as a colour without transparency.
[[nodiscard]] constexpr Color rgb(std::uint32_t value) noexcept {
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
          static_cast<std::uint8_t>(value)};
}

// `#rrggbb`; nothing else is accepted.
[[nodiscard]] std::optional<Color> parse_color(std::string_view text) noexcept;

// The colour as `#rrggbb`, without its alpha.
[[nodiscard]] std::string to_css(Color color);

// Blends `over` into `under`; `share` (0…1) is the share of `over`.
[[nodiscard]] Color mix(Color under, Color over, float share) noexcept;

// Contrast ratio of WCAG 2.2, from 1 to 21.
[[nodiscard]] float contrast(Color a, Color b) noexcept;

// The colour in Dear ImGui's format: red in the lowest byte.
[[nodiscard]] constexpr std::uint32_t packed(Color color) noexcept {
  return static_cast<std::uint32_t>(color.red) | static_cast<std::uint32_t>(color.green) << 8 |
         static_cast<std::uint32_t>(color.blue) << 16 |
         static_cast<std::uint32_t>(color.alpha) << 24;
}

}  // namespace kit
