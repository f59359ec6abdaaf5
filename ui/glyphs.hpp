#pragma once
// Glyphs of the host's own fonts, rasterised on demand into Dear ImGui's atlas.
//
// The host (a browser's Canvas2D, or a test's fixed advances) implements GlyphHost; no font file is ever loaded.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "theme.hpp"

struct ImFont;
struct ImFontAtlas;
struct ImFontBaked;
struct ImFontGlyph;
struct ImFontLoader;

namespace verify::ui {

// Device pixels above and below the baseline, both positive.
struct FontMetrics {
  float ascent = 0;
  float descent = 0;
};

// How far a glyph moves the pen, and the box of its pixels around the pen on the baseline (y grows downwards).
struct GlyphBox {
  float advance = 0;
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

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

// One font in two weights and any size. ImGui indexes its tables by code point up to the largest one used, which costs
// a megabyte for one rare Han character a size; so code points get small numbers here in the order of their first use.
class Glyphs {
public:
  Glyphs(GlyphHost& host, ImFontAtlas& atlas);
  ~Glyphs() = default;
  Glyphs(const Glyphs&) = delete;
  Glyphs& operator=(const Glyphs&) = delete;

  // Call after ImGui's NewFrame: baked sizes are only valid within a frame.
  void begin_frame() noexcept { sizes_.clear(); }

  // Forgets every glyph, e.g. when the page's fonts or the zoom have changed.
  void clear();

  // Sizes are in device pixels. The glyph's box is relative to the pen on the baseline.
  [[nodiscard]] const ImFontGlyph& glyph(char32_t value, Weight weight, float size);
  [[nodiscard]] float advance(char32_t value, Weight weight, float size);
  [[nodiscard]] FontMetrics metrics(Weight weight, float size);

  [[nodiscard]] GlyphHost& host() noexcept { return *host_; }
  [[nodiscard]] char32_t code_point(std::uint32_t index) const noexcept;

private:
  struct Size {
    Weight weight;
    float size;
    ImFontBaked* baked;
  };
  struct Known {
    char32_t value;
    std::uint32_t index;
  };

  ImFontBaked& baked(Weight weight, float size);
  std::uint32_t index_of(char32_t value);
  void add_fonts();

  GlyphHost* host_;
  ImFontAtlas* atlas_;
  ImFont* regular_ = nullptr;
  ImFont* semibold_ = nullptr;
  std::vector<Size> sizes_;
  std::vector<char32_t> code_points_;  // by index
  std::vector<Known> known_;           // by code point
};

}  // namespace verify::ui
