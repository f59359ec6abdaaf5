#pragma once
// Gets glyphs from the page, which measures and paints them with its own fonts.

#include "kit/glyphs.hpp"

namespace kit {

class HostGlyphs final : public GlyphHost {
public:
  [[nodiscard]] FontMetrics metrics(Weight weight, float size) override;
  [[nodiscard]] std::optional<GlyphBox> measure(char32_t value, Weight weight, float size) override;
  [[nodiscard]] bool shows(char32_t value) override;
  void raster(char32_t value, Weight weight, float size, const GlyphBox& box,
              std::span<std::uint8_t> coverage) override;
};

}  // namespace kit
