#include "view.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

#include "screens/screens.hpp"

namespace verify::ui {

namespace {

// Taller than any page, so that nothing is clipped before its height is known.
constexpr float endless = 1.0e6F;

constexpr ImGuiWindowFlags window_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoNav |
    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing;

void begin_frame(const Device& device) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {std::round(device.width * device.scale), endless};
  io.DeltaTime = 1.0F / 60.0F;
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("wizard", nullptr, window_flags);
}

void end_frame() {
  ImGui::End();
  ImGui::Render();
}

}  // namespace

View::View(GlyphHost& host) : context_(ImGui::CreateContext()) {
  select();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
  style.AntiAliasedLinesUseTex = false;
  glyphs_ = std::make_unique<Glyphs>(host, *io.Fonts);
}

View::~View() {
  select();
  // ImGui wants every texture to be given back first; the renderer drops what is no longer listed.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void View::select() const {
  ImGui::SetCurrentContext(context_);
}

void View::forget_glyphs() {
  select();
  glyphs_->clear();
}

const ImDrawData& View::draw_data() const {
  select();
  return *ImGui::GetDrawData();
}

Drawn View::draw(const Model& model, std::span<const Action> actions) {
  select();
  const ImTextureData* atlas = ImGui::GetIO().Fonts->TexData;
  const std::size_t opened = expanded_.size();
  Drawn drawn;
  draw_once(model, actions, drawn);
  // Again when a part was opened, or when glyphs moved to a larger texture in mid-frame: a frame uses only one.
  const bool moved = ImGui::GetIO().Fonts->TexData != atlas;
  if (moved || expanded_.size() != opened) draw_once(model, {}, drawn);
  return drawn;
}

void View::draw_once(const Model& model, std::span<const Action> actions, Drawn& drawn) {
  drawn.wake.reset();
  nodes_.clear();
  begin_frame(device);
  glyphs_->begin_frame();
  Ui ui{model,     theme,   device,
        pointer,   actions, Canvas(*ImGui::GetWindowDrawList(), *glyphs_, device.scale),
        nodes_,    drawn,   host_parts,
        expanded_, Column{}};
  draw_screen(ui);
  drawn.height = ui.column.y;
  end_frame();
}

}  // namespace verify::ui
