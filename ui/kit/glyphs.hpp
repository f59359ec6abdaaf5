#pragma once
// The glyphs of the one font, in two weights and any size, from Dear ImGui's atlas.
//
// A page has fonts but no font files: there GlyphHost (a browser's Canvas2D, or a test's fixed
// advances) rasterises a glyph when it is needed, through ImGui's font loader interface. A desktop
// window has font files, and ImGui's stock loader.

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

// Above and below the baseline, both positive.
struct FontMetrics {
  float ascent = 0;
  float descent = 0;
};

// How far a glyph moves the pen, and the box of its pixels around the pen on the baseline (y grows
// downwards), in device pixels.
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
  // Nothing when the fonts have no such glyph.
  [[nodiscard]] virtual std::optional<GlyphBox> measure(char32_t value, Weight weight,
                                                        float size) = 0;
  // Whether the fonts have a shape for it and do not show the box that stands for any missing one.
  [[nodiscard]] virtual bool shows(char32_t value) = 0;
  // Writes the coverage of the box, row by row, one byte a pixel.
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

  // From now on glyphs are rasterised for so many device pixels in a CSS pixel.
  void set_density(float density) noexcept { density_ = density; }

  // Forgets every glyph, e.g. when the page's fonts or the zoom have changed.
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

  // Whether the fonts have a shape for it and do not show the box that stands for any missing one.
  [[nodiscard]] bool shows(char32_t value) const;

  [[nodiscard]] ImFont& font(Weight weight) const noexcept {
    return *(weight == Weight::semibold ? fonts_.semibold : fonts_.regular);
  }

  // What the font loader asks for.
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
  GlyphHost* host_ = nullptr;  // none: the glyphs are those of font files
  Fonts fonts_;
  float density_ = 1;
  // ImGui indexes its tables by code point up to the largest one used, which costs a megabyte for
  // one rare Han character a size. So code points get small numbers here, in the order of their
  // first use.
  std::vector<char32_t> code_points_;  // by index
  std::vector<Known> known_;           // by code point
};

}  // namespace kit
