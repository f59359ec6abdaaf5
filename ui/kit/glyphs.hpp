#pragma once
// The glyphs of the only font, in two weights and any size, from Dear ImGui's atlas.
//
// A page has fonts but no font files. There, GlyphHost (a browser's Canvas2D, or fixed advances in
// tests) rasterises each glyph when it is needed, through ImGui's font loader interface. A desktop
// window has font files and uses ImGui's stock loader.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "type.hpp"

struct ImFont;
struct ImFontAtlas;
struct ImFontBaked;
struct ImFontGlyph;

namespace kit {

// Heights above and below the baseline; both are positive.
struct FontMetrics {
  float ascent = 0;
  float descent = 0;
};

// The advance of a glyph and the box of its pixels, in device pixels. The box is relative to the
// pen on the baseline; y grows downwards.
struct GlyphBox {
  float advance = 0;
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

// Sizes are in device pixels.
class GlyphHost {
public:
  virtual ~GlyphHost() = default;
  [[nodiscard]] virtual FontMetrics metrics(Weight weight, float size) = 0;
  // Null when the fonts have no such glyph.
  [[nodiscard]] virtual std::optional<GlyphBox> measure(char32_t value, Weight weight,
                                                        float size) = 0;
  // Whether the fonts have a glyph for it; false if they show their box for missing glyphs.
  [[nodiscard]] virtual bool shows(char32_t value) = 0;
  // Writes the coverage of the box, row by row, one byte per pixel.
  virtual void raster(char32_t value, Weight weight, float size, const GlyphBox& box,
                      std::span<std::uint8_t> coverage) = 0;
};

// The two weights of a font that Dear ImGui's stock loader has loaded.
struct Fonts {
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
};

class Glyphs {
public:
  Glyphs(GlyphHost& host, ImFontAtlas& atlas);
  Glyphs(const Fonts& fonts, ImFontAtlas& atlas) noexcept : atlas_(&atlas), fonts_(fonts) {}
  ~Glyphs() = default;
  Glyphs(const Glyphs&) = delete;
  Glyphs& operator=(const Glyphs&) = delete;

  // Sets the number of device pixels per CSS pixel for glyphs that are rasterised from now on.
  void set_density(float density) noexcept { density_ = density; }

  // Drops all glyphs, e.g. when the page's fonts or zoom change.
  void clear();

  // Sizes and results are in CSS pixels. The glyph's box is relative to the pen, which is
  // `above_baseline` above the baseline.
  [[nodiscard]] const ImFontGlyph& glyph(char32_t value, Weight weight, float size);
  [[nodiscard]] float advance(char32_t value, Weight weight, float size);
  [[nodiscard]] FontMetrics metrics(Weight weight, float size);

  // ImGui's stock loader places glyphs below the top of their line, ours on the baseline.
  [[nodiscard]] float above_baseline(Weight weight, float size) {
    return host_ != nullptr ? 0 : metrics(weight, size).ascent;
  }

  // Whether the fonts have a glyph for it; false if they show their box for missing glyphs.
  [[nodiscard]] bool shows(char32_t value) const;

  [[nodiscard]] ImFont& font(Weight weight) const noexcept {
    return *(weight == Weight::semibold ? fonts_.semibold : fonts_.regular);
  }

  // For the font loader.
  [[nodiscard]] GlyphHost& host() const noexcept { return *host_; }
  [[nodiscard]] char32_t code_point(std::uint32_t index) const noexcept;

private:
  struct Known {
    char32_t value;
    std::uint32_t index;
  };

  [[nodiscard]] ImFontBaked& baked(Weight weight, float size) const;
  std::uint32_t index_of(char32_t value);

  ImFontAtlas* atlas_;
  GlyphHost* host_ = nullptr;  // null: the glyphs come from font files
  Fonts fonts_;
  float density_ = 1;
  // ImGui's tables have an entry for each code point up to the largest one used, so one rare Han
  // character would cost a megabyte per size. Therefore code points get small indexes here, in the
  // order of their first use.
  std::vector<char32_t> code_points_;  // by index
  std::vector<Known> known_;           // sorted by code point
};

}  // namespace kit
