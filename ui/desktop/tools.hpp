#pragma once
// Dear ImGui's own tools for developers of screens.

#include <imgui.h>

namespace verify::desktop {

class Tools {
public:
  Tools();

  // Adds ImGui's own font, for which its windows are designed.
  void use_font_of(ImFontAtlas& atlas);

  // Opens and closes the tools with their keys, and draws the open ones.
  void draw();

private:
  ImFont* font_ = nullptr;
  bool demo_ = false;
  bool metrics_ = false;
};

}  // namespace verify::desktop
