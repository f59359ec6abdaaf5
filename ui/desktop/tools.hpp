#pragma once
// Dear ImGui's own tools for those who make screens with it.

#include <imgui.h>

namespace verify::desktop {

class Tools {
public:
  Tools();

  // Adds ImGui's own font, for whose lines its windows are made.
  void use_font_of(ImFontAtlas& atlas);

  // Opens and closes them by their keys, and draws those that are open.
  void draw();

private:
  ImFont* font_ = nullptr;
  bool demo_ = false;
  bool metrics_ = false;
};

}  // namespace verify::desktop
