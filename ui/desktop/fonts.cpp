#include "fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <imgui.h>

#include <limits>
#include <memory>

#include "theme.hpp"

namespace verify::desktop {

namespace {

using Pattern = std::unique_ptr<FcPattern, void (*)(FcPattern*)>;

constexpr char32_t common_character = U'证';

std::optional<FontFile> find_font(int weight) {
  const Pattern wanted(FcPatternCreate(), FcPatternDestroy);
  for (const char* const family : {"Noto Sans CJK SC", "Source Han Sans SC", "sans-serif"}) {
    FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
  }
  FcPatternAddString(wanted.get(), FC_LANG, reinterpret_cast<const FcChar8*>("zh-cn"));
  FcPatternAddInteger(wanted.get(), FC_WEIGHT, weight);
  // ImGui's loader supports only outline fonts with one weight per file.
  FcPatternAddBool(wanted.get(), FC_OUTLINE, FcTrue);
  FcPatternAddBool(wanted.get(), FC_VARIABLE, FcFalse);
  FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultMatch;
  const Pattern found(FcFontMatch(nullptr, wanted.get(), &result), FcPatternDestroy);
  if (!found) return std::nullopt;
  FcCharSet* characters = nullptr;  // NOLINT(misc-const-correctness): fontconfig writes it
  FcPatternGetCharSet(found.get(), FC_CHARSET, 0, &characters);
  if (characters == nullptr || FcCharSetHasChar(characters, common_character) == FcFalse)
    return std::nullopt;
  FcChar8* path = nullptr;  // NOLINT(misc-const-correctness): likewise
  int number = 0;
  if (FcPatternGetString(found.get(), FC_FILE, 0, &path) != FcResultMatch) return std::nullopt;
  FcPatternGetInteger(found.get(), FC_INDEX, 0, &number);
  return FontFile{reinterpret_cast<const char*>(path), static_cast<unsigned int>(number)};
}

ImFont* add_font(ImFontAtlas& atlas, const FontFile& file) {
  ImFontConfig config;
  config.FontNo = file.number;
  // The size is negative, so that ImGui uses it as the size of the em square, as CSS does, and not
  // as the height of a line.
  config.SizePixels = -ui::type::body.size;
  // ImGui multiplies these limits by the negative size, so minimum and maximum are swapped.
  config.GlyphMinAdvanceX = std::numeric_limits<float>::max();
  config.GlyphMaxAdvanceX = -std::numeric_limits<float>::max();
  // All our glyphs start at whole pixels, so oversampling for positions between pixels would only
  // blur them.
  config.OversampleH = 1;
  return atlas.AddFontFromFileTTF(file.path.c_str(), 0, &config);
}

}  // namespace

std::optional<FontFiles> find_fonts() {
  std::optional<FontFile> regular = find_font(FC_WEIGHT_REGULAR);
  std::optional<FontFile> semibold = find_font(FC_WEIGHT_DEMIBOLD);
  FcFini();
  if (!regular || !semibold) return std::nullopt;
  return FontFiles{std::move(*regular), std::move(*semibold)};
}

kit::Fonts add_fonts(ImFontAtlas& atlas, const FontFiles& files) {
  return {add_font(atlas, files.regular), add_font(atlas, files.semibold)};
}

}  // namespace verify::desktop
