#pragma once
// The theme in the words of Dear ImGui's style.

#include <imgui.h>

#include "theme.hpp"

namespace verify::ui {

// What Dear ImGui's style has a name for. `scale`: device pixels in a CSS pixel.
void set_style(ImGuiStyle& style, const Theme& theme, float scale);

}  // namespace verify::ui
