#include "imgui_frame.hpp"

#include <imgui_internal.h>

namespace verify::ui {

namespace {

// Taller than any page, so that nothing is clipped before its height is known.
constexpr float endless = 1.0e6F;

// How far a drawn circle may be off a round one, in device pixels.
constexpr float circle_error = 0.3F;

}  // namespace

ImguiFrame::ImguiFrame()
    : atlas_(std::make_unique<ImFontAtlas>()),
      shared_(std::make_unique<ImDrawListSharedData>()),
      list_(std::make_unique<ImDrawList>(shared_.get())),
      items_(*atlas_) {
  shared_->FontAtlas = atlas_.get();
  shared_->InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
  shared_->SetCircleTessellationMaxError(circle_error);
  ImFontAtlasAddDrawListSharedData(atlas_.get(), shared_.get());
}

ImguiFrame::~ImguiFrame() {
  ImFontAtlasRemoveDrawListSharedData(atlas_.get(), shared_.get());
  // ImGui wants every texture to be given back first; the renderer drops what is no longer listed.
  for (ImTextureData* texture : atlas_->TexList) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

void ImguiFrame::begin(float width) {
  ImFontAtlasUpdateNewFrame(atlas_.get(), ++frame_count_, true);
  list_->_ResetForNewFrame();
  list_->PushTexture(atlas_->TexRef);
  list_->PushClipRect({0, 0}, {width, endless});
}

void ImguiFrame::end() {
  draw_data_.Clear();
  draw_data_.Valid = true;
  draw_data_.Textures = &atlas_->TexList;
  draw_data_.AddDrawList(list_.get());
}

}  // namespace verify::ui
