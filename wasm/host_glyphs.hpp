#pragma once
// Glyphs from the host: the page measures and paints them with its own fonts.

#include "glyphs.hpp"

namespace verify {

class HostGlyphs final : public ui::GlyphHost {
public:
  [[nodiscard]] ui::FontMetrics metrics(ui::Weight weight, float size) override;
  [[nodiscard]] std::optional<ui::GlyphBox> measure(char32_t value, ui::Weight weight,
                                                    float size) override;
  [[nodiscard]] bool shows(char32_t value) override;
  void raster(char32_t value, ui::Weight weight, float size, const ui::GlyphBox& box,
              std::span<std::uint8_t> coverage) override;
};

}  // namespace verify
