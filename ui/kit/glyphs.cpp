#include "glyphs.hpp"

#include <imgui.h>
// For ImFontLoader and the atlas functions that a loader calls: ImGui declares them only in this
// header.
#include <imgui_internal.h>

#include <algorithm>

#include "misc/freetype/imgui_freetype.h"

namespace kit {

namespace {

// Latin-1 characters keep their code points as indexes, because ImGui itself requests the space,
// the question mark and U+0085, which it uses as its ellipsis.
constexpr std::uint32_t first_index = 0x100;
// The limit of distinct characters, more than anybody types. Characters beyond it are drawn as
// U+FFFD.
constexpr std::uint32_t last_index = 0xF000;

// Characters that only control other characters have no width: variation selectors, joiners,
// direction marks.
bool is_invisible(char32_t value) noexcept {
  return value < 0x20 || (value >= 0x200B && value <= 0x200F) ||
         (value >= 0x202A && value <= 0x202E) || (value >= 0x2060 && value <= 0x206F) ||
         (value >= 0xFE00 && value <= 0xFE0F) || value == 0xFEFF ||
         (value >= 0xE0000 && value <= 0xE0FFF);
}

Glyphs& glyphs_of(ImFontAtlas* atlas) {
  return *static_cast<Glyphs*>(atlas->UserData);
}

Weight weight_of(const ImFontConfig* source) {
  return static_cast<Weight>(source->FontNo);
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar index) {
  return index < first_index;
}

float device_size(const ImFontBaked& baked) {
  return baked.Size * baked.RasterizerDensity;
}

bool init_size(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*) {
  const FontMetrics metrics =
      glyphs_of(atlas).host().metrics(weight_of(source), device_size(*baked));
  baked->Ascent = metrics.ascent / baked->RasterizerDensity;
  baked->Descent = -metrics.descent / baked->RasterizerDensity;
  return true;
}

void pack(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, char32_t value,
          const GlyphBox& box, ImFontGlyph& out) {
  const int width = box.right - box.left;
  const int height = box.bottom - box.top;
  if (width <= 0 || height <= 0) return;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, width, height);
  if (id == ImFontAtlasRectId_Invalid) return;
  const auto pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  ImVector<unsigned char>& buffer = atlas->Builder->TempBuffer;
  buffer.resize(static_cast<int>(pixels));
  glyphs_of(atlas).host().raster(value, weight_of(source), device_size(*baked), box,
                                 {buffer.Data, pixels});
  const auto css = [&](int device) {
    return static_cast<float>(device) / baked->RasterizerDensity;
  };
  out.X0 = css(box.left);
  out.Y0 = css(box.top);
  out.X1 = css(box.right);
  out.Y1 = css(box.bottom);
  out.Visible = true;
  out.PackId = id;
  ImTextureRect* place = ImFontAtlasPackGetRect(atlas, id);
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, &out, place, buffer.Data,
                                     ImTextureFormat_Alpha8, width);
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar index,
                ImFontGlyph* out, float* out_advance) {
  const Glyphs& glyphs = glyphs_of(atlas);
  const char32_t value = glyphs.code_point(index);
  std::optional<GlyphBox> box = GlyphBox{};
  if (!is_invisible(value)) {
    box = glyphs.host().measure(value, weight_of(source), device_size(*baked));
  }
  if (!box) return false;
  const float advance = box->advance / baked->RasterizerDensity;
  if (out_advance != nullptr) {
    *out_advance = advance;
    return true;
  }
  out->AdvanceX = advance;
  pack(atlas, source, baked, value, *box, *out);
  return true;
}

ImFontLoader make_loader() {
  ImFontLoader loader;
  loader.Name = "host";
  loader.FontSrcContainsGlyph = contains_glyph;
  loader.FontBakedInit = init_size;
  loader.FontBakedLoadGlyph = load_glyph;
  return loader;
}

}  // namespace

Glyphs::Glyphs(GlyphHost& host, ImFontAtlas& atlas) : atlas_(&atlas), host_(&host) {
  atlas.UserData = this;
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
  atlas.TexDesiredFormat = ImTextureFormat_Alpha8;
  ImFontConfig config;
  config.FontLoader = ImGuiFreeType::GetFontLoader();
  config.SizePixels = Type{}.size;
  config.FontNo = static_cast<ImU32>(Weight::regular);
  fonts_.regular = atlas.AddFont(&config);
  config.FontNo = static_cast<ImU32>(Weight::semibold);
  fonts_.semibold = atlas.AddFont(&config);
}

void Glyphs::clear() {
  code_points_.clear();
  known_.clear();
  ImFontAtlasBuildClear(atlas_);
}

const ImFontGlyph& Glyphs::glyph(char32_t value, Weight weight, float size) {
  return *baked(weight, size).FindGlyph(index_of(value));
}

float Glyphs::advance(char32_t value, Weight weight, float size) {
  return baked(weight, size).GetCharAdvance(index_of(value));
}

FontMetrics Glyphs::metrics(Weight weight, float size) {
  const ImFontBaked& font = baked(weight, size);
  return {font.Ascent, -font.Descent};
}

bool Glyphs::shows(char32_t value) const {
  return host_ != nullptr ? host_->shows(value) : fonts_.regular->IsGlyphInFont(value);
}

char32_t Glyphs::code_point(std::uint32_t index) const noexcept {
  if (index < first_index) return index;
  const std::uint32_t place = index - first_index;
  return place < code_points_.size() ? code_points_[place] : char32_t{0xFFFD};
}

ImFontBaked& Glyphs::baked(Weight weight, float size) const {
  return *font(weight).GetFontBaked(size, density_);
}

std::uint32_t Glyphs::index_of(char32_t value) {
  if (value < first_index || host_ == nullptr) return value;
  const auto place =
      std::lower_bound(known_.begin(), known_.end(), value,
                       [](const Known& known, char32_t wanted) { return known.value < wanted; });
  if (place != known_.end() && place->value == value) return place->index;
  const auto index = static_cast<std::uint32_t>(code_points_.size()) + first_index;
  if (index >= last_index) return last_index;
  code_points_.push_back(value);
  known_.insert(place, {value, index});
  return index;
}

}  // namespace kit

// The loader that IMGUI_ENABLE_FREETYPE selects (imgui_config.hpp).
const ImFontLoader* ImGuiFreeType::GetFontLoader() {
  static const ImFontLoader loader = kit::make_loader();
  return &loader;
}
