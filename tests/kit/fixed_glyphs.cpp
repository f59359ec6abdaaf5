#include "fixed_glyphs.hpp"

#include <algorithm>
#include <cmath>

namespace kit {

namespace {

bool is_wide(char32_t value) {
  return value >= 0x2E80 || value == U'“' || value == U'”' || value == U'…';
}

}  // namespace

FontMetrics FixedGlyphs::metrics(Weight, float size) {
  return {std::round(size * 0.88F), std::round(size * 0.24F)};
}

std::optional<GlyphBox> FixedGlyphs::measure(char32_t value, Weight, float size) {
  const float advance = is_wide(value) ? size : size / 2;
  if (value == U' ') return GlyphBox{advance, 0, 0, 0, 0};
  return GlyphBox{advance, 0, -static_cast<int>(size * 0.8F), static_cast<int>(advance),
                  static_cast<int>(size * 0.1F)};
}

void FixedGlyphs::raster(char32_t, Weight, float, const GlyphBox&,
                         std::span<std::uint8_t> coverage) {
  ++rastered;
  std::fill(coverage.begin(), coverage.end(), std::uint8_t{255});
}

}  // namespace kit
