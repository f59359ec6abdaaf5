#pragma once
// The system's Chinese font, for Dear ImGui's stock font loader.

#include <optional>
#include <string>

#include "kit/glyphs.hpp"

namespace verify::desktop {

struct FontFile {
  std::string path;
  unsigned int number = 0;  // the font's number in a collection (.ttc)
};

struct FontFiles {
  FontFile regular;
  FontFile semibold;
};

// The files that fontconfig finds for simplified Chinese; null when no font on this machine has its
// characters.
[[nodiscard]] std::optional<FontFiles> find_fonts();

[[nodiscard]] kit::Fonts add_fonts(ImFontAtlas& atlas, const FontFiles& files);

}  // namespace verify::desktop
