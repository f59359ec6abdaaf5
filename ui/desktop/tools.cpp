#include "tools.hpp"

#include <unistd.h>

#include <csignal>
#include <string_view>

namespace verify::desktop {

namespace {

// ImGui's item picker raises SIGTRAP in the code that makes the chosen item, so that a debugger
// stops there.
void say_that_no_debugger_runs(int /*signal*/) {
  constexpr std::string_view words =
      "F11: an item stops the program in its debugger: gdb --args build/desktop/verify_desktop\n";
  [[maybe_unused]] const auto written = write(STDERR_FILENO, words.data(), words.size());
}

bool is_pressed(ImGuiKey key) {
  return ImGui::IsKeyPressed(key, false);
}

}  // namespace

Tools::Tools() {
  // Without this handler the signal would end the program if no debugger runs.
  std::signal(SIGTRAP, say_that_no_debugger_runs);
}

void Tools::use_font_of(ImFontAtlas& atlas) {
  font_ = atlas.AddFontDefault();
  // The item picker draws before any font is pushed, so it uses the default font.
  ImGui::GetIO().FontDefault = font_;
}

void Tools::draw() {
  if (is_pressed(ImGuiKey_F10)) demo_ = !demo_;
  if (is_pressed(ImGuiKey_F11)) ImGui::DebugStartItemPicker();
  if (is_pressed(ImGuiKey_F12)) metrics_ = !metrics_;
  // ImGui's own windows need spacing; the wizard's style has none, because the wizard spaces
  // everything itself.
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
