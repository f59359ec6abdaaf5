#include "tools.hpp"

namespace verify::desktop {

namespace {

bool is_pressed(ImGuiKey key) {
  return ImGui::IsKeyPressed(key, false);
}

}  // namespace

void Tools::use_font_of(ImFontAtlas& atlas) {
  font_ = atlas.AddFontDefault();
}

void Tools::draw() {
  if (is_pressed(ImGuiKey_F10)) demo_ = !demo_;
  if (is_pressed(ImGuiKey_F11)) ImGui::DebugStartItemPicker();
  if (is_pressed(ImGuiKey_F12)) metrics_ = !metrics_;
  // The wizard spaces everything itself, so its style has no space for them.
  const ImGuiStyle usual;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, usual.WindowPadding);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, usual.WindowBorderSize);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, usual.ItemSpacing);
  ImGui::PushFont(font_, font_->LegacySize);
  if (demo_) ImGui::ShowDemoWindow(&demo_);
  if (metrics_) ImGui::ShowMetricsWindow(&metrics_);
  ImGui::PopFont();
  ImGui::PopStyleVar(3);
}

}  // namespace verify::desktop
