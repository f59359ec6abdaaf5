#include "imgui_frame.hpp"

#include <imgui_internal.h>

#include <cstring>

namespace verify::ui {

namespace {

// Taller than any page, so that nothing is clipped before its height is known.
constexpr float endless = 1.0e6F;

}  // namespace

ImguiFrame::ImguiFrame()
    : atlas_(std::make_unique<ImFontAtlas>()),
      context_(std::make_unique<ImGuiContext>(atlas_.get())),
      window_(std::make_unique<ImGuiWindow>(context_.get(), "wizard")) {
  select();
  context_->CurrentWindow = window_.get();
  ImDrawListSharedData& shared = context_->DrawListSharedData;
  shared.FontAtlas = atlas_.get();
  shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
  shared.SetCircleTessellationMaxError(context_->Style.CircleTessellationMaxError);
  ImFontAtlasAddDrawListSharedData(atlas_.get(), &shared);
}

ImguiFrame::~ImguiFrame() {
  select();
  ImFontAtlasRemoveDrawListSharedData(atlas_.get(), &context_->DrawListSharedData);
  // ImGui wants every texture to be given back first; the renderer drops what is no longer listed.
  for (ImTextureData* texture : atlas_->TexList) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  window_.reset();
  ImGui::SetCurrentContext(nullptr);
}

void ImguiFrame::select() const {
  ImGui::SetCurrentContext(context_.get());
}

ImDrawList& ImguiFrame::draw_list() const noexcept {
  return *window_->DrawList;
}

void ImguiFrame::begin(float width) {
  ImFontAtlasUpdateNewFrame(atlas_.get(), ++context_->FrameCount, true);
  window_->ClipRect = {0, 0, width, endless};
  ImDrawList& list = draw_list();
  list._ResetForNewFrame();
  list.PushTexture(atlas_->TexRef);
  list.PushClipRect(window_->ClipRect.Min, window_->ClipRect.Max);
}

void ImguiFrame::end() {
  draw_data_.Clear();
  draw_data_.Valid = true;
  draw_data_.Textures = &atlas_->TexList;
  draw_data_.AddDrawList(&draw_list());
}

}  // namespace verify::ui

// A part of every context that Dear ImGui defines among its widgets, which are not built.
ImGuiInputTextState::ImGuiInputTextState() {
  std::memset(static_cast<void*>(this), 0, sizeof *this);
}
ImGuiInputTextState::~ImGuiInputTextState() = default;
