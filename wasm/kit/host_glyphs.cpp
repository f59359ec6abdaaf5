#include "host_glyphs.hpp"

#include <array>

extern "C" {
[[clang::import_module("host"), clang::import_name("font_metrics")]] void host_font_metrics(
    std::uint32_t weight, float size, float* out);
[[clang::import_module("host"), clang::import_name("glyph_measure")]] std::uint32_t
host_glyph_measure(std::uint32_t value, std::uint32_t weight, float size, float* out);
[[clang::import_module("host"), clang::import_name("glyph_shows")]] std::uint32_t host_glyph_shows(
    std::uint32_t value);
[[clang::import_module("host"), clang::import_name("glyph_raster")]] void host_glyph_raster(
    std::uint32_t value, std::uint32_t weight, float size, float left, float top,
    std::uint32_t width, std::uint32_t height, std::uint8_t* out);
}

namespace kit {

namespace {
std::uint32_t number(Weight weight) noexcept {
  return static_cast<std::uint32_t>(weight);
}
}  // namespace

FontMetrics HostGlyphs::metrics(Weight weight, float size) {
  std::array<float, 2> out{};
  host_font_metrics(number(weight), size, out.data());
  return {out[0], out[1]};
}

std::optional<GlyphBox> HostGlyphs::measure(char32_t value, Weight weight, float size) {
  std::array<float, 5> out{};
  if (host_glyph_measure(value, number(weight), size, out.data()) == 0) return std::nullopt;
  const auto pixel = [&](std::size_t i) { return static_cast<int>(out[i]); };
  return GlyphBox{out[0], pixel(1), pixel(2), pixel(3), pixel(4)};
}

bool HostGlyphs::shows(char32_t value) {
  return host_glyph_shows(value) != 0;
}

void HostGlyphs::raster(char32_t value, Weight weight, float size, const GlyphBox& box,
                        std::span<std::uint8_t> coverage) {
  host_glyph_raster(value, number(weight), size, static_cast<float>(box.left),
                    static_cast<float>(box.top), static_cast<std::uint32_t>(box.right - box.left),
                    static_cast<std::uint32_t>(box.bottom - box.top), coverage.data());
}

}  // namespace kit
