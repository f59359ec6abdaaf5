#include "style.hpp"

namespace verify::ui {

namespace {

// The largest difference between a drawn polygon and a true circle, in device pixels.
constexpr float circle_error = 0.3F;

ImVec4 color_of(Color color) {
  return ImGui::ColorConvertU32ToFloat4(packed(color));
}

}  // namespace

void set_style(ImGuiStyle& style, const Theme& theme, float scale) {
  style.FontSizeBase = type::body.size;
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.ItemSpacing = {0, 0};
  style.FrameRounding = radius::control;
  style.ChildRounding = radius::card;
  style.FrameBorderSize = style.ChildBorderSize = 1;
  style.CircleTessellationMaxError = circle_error / scale;
  style.AntiAliasedLinesUseTex = false;
  struct Named {
    ImGuiCol name;
    Color color;
  };
  for (const Named& named : {Named{ImGuiCol_Text, theme.ink},
                             {ImGuiCol_TextDisabled, theme.ink_3},
                             {ImGuiCol_TextLink, theme.accent},
                             {ImGuiCol_WindowBg, theme.page},
                             {ImGuiCol_ChildBg, theme.card},
                             {ImGuiCol_FrameBg, theme.card},
                             {ImGuiCol_Border, theme.control_line},
                             {ImGuiCol_Separator, theme.line},
                             {ImGuiCol_CheckMark, theme.accent},
                             {ImGuiCol_InputTextCursor, theme.accent},
                             {ImGuiCol_TextSelectedBg, theme.accent_soft},
                             {ImGuiCol_NavCursor, theme.accent}}) {
    style.Colors[named.name] = color_of(named.color);
  }
}

}  // namespace verify::ui
