#pragma once
// Fills Dear ImGui's style from the theme.

#include <imgui.h>

#include "theme.hpp"

namespace verify::ui {

// Sets everything that Dear ImGui's style has a member for. `scale`: device pixels per CSS pixel.
void set_style(ImGuiStyle& style, const Theme& theme, float scale);

}  // namespace verify::ui
