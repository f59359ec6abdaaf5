#include "color.hpp"

#include <algorithm>
#include <cmath>

namespace kit {

namespace {

int hex_digit(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

float linear(std::uint8_t channel) noexcept {
  const float value = static_cast<float>(channel) / 255.0F;
  return value <= 0.04045F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
}

float luminance(Color color) noexcept {
  return 0.2126F * linear(color.red) + 0.7152F * linear(color.green) + 0.0722F * linear(color.blue);
}

std::uint8_t blend(std::uint8_t under, std::uint8_t over, float share) noexcept {
  const float from = under;
  const float to = over;
  return static_cast<std::uint8_t>(std::lround(from + (to - from) * share));
}

}  // namespace

std::optional<Color> parse_color(std::string_view text) noexcept {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text.substr(1)) {
    const int digit = hex_digit(c);
    if (digit < 0) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(digit);
  }
  return rgb(value);
}

std::string to_css(Color color) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "#";
  for (const std::uint8_t channel : {color.red, color.green, color.blue}) {
    out += digits[channel >> 4];
    out += digits[channel & 15];
  }
  return out;
}

Color mix(Color under, Color over, float share) noexcept {
  return {blend(under.red, over.red, share), blend(under.green, over.green, share),
          blend(under.blue, over.blue, share), under.alpha};
}

float contrast(Color a, Color b) noexcept {
  const float first = luminance(a) + 0.05F;
  const float second = luminance(b) + 0.05F;
  return std::max(first, second) / std::min(first, second);
}

}  // namespace kit
