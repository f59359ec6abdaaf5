#include "window.hpp"

// For FindWindowByName: no public function tells the id of an item outside of its window.
#include <imgui_internal.h>

namespace verify::ui {

namespace {

constexpr const char* window_name = "wizard";

// How far a drawn circle may be off a round one, in device pixels.
constexpr float circle_error = 0.3F;

ImVec4 color_of(Color color) {
  return ImGui::ColorConvertU32ToFloat4(packed(color));
}

}  // namespace

Context::Context() : context_(ImGui::CreateContext()) {
  select();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  // A frame shows what is so now: nothing waits for the next one.
  io.ConfigInputTrickleEventQueue = false;
  // The host alone says where the focus is and whether it shows.
  io.ConfigNavCursorVisibleAuto = false;
}

Context::~Context() {
  select();
  // ImGui wants every texture to be given back first; the renderer drops what is no longer listed.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void begin_window() {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::Begin(window_name, nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                   ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus);
  // Edges are smoothed over a device pixel, not over a CSS pixel.
  ImGui::GetWindowDrawList()->_FringeScale = 1 / ImGui::GetIO().DisplayFramebufferScale.x;
}

void end_window() {
  ImGui::End();
}

ImGuiID item_id(std::string_view id) {
  ImGuiWindow* window = ImGui::FindWindowByName(window_name);
  return window == nullptr ? 0 : window->GetID(id.data(), id.data() + id.size());
}

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
