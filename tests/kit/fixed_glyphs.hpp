#pragma once
// Glyphs for tests. They use no fonts, so that the layout is the same on every machine.

#include "kit/glyphs.hpp"

namespace kit {

// Han and full-width characters are one em wide, all others half an em; every glyph is a solid box.
class FixedGlyphs final : public GlyphHost {
public:
  [[nodiscard]] FontMetrics metrics(Weight weight, float size) override;
  [[nodiscard]] std::optional<GlyphBox> measure(char32_t value, Weight weight, float size) override;
  [[nodiscard]] bool shows(char32_t value) override { return value != unseen; }
  void raster(char32_t value, Weight weight, float size, const GlyphBox& box,
              std::span<std::uint8_t> coverage) override;

  static constexpr char32_t unseen = 0x2A6D6;

  int rastered = 0;
};

}  // namespace kit
