// The wizard draws its own widgets, so Dear ImGui's (imgui_widgets.cpp, imgui_tables.cpp: half of its code) are not
// built. Its core names some of them on paths that the wizard never takes; here they do nothing.

#include <imgui.h>
#include <imgui_internal.h>

#include <cstring>

ImGuiInputTextState::ImGuiInputTextState() {
  std::memset(static_cast<void*>(this), 0, sizeof *this);
}
ImGuiInputTextState::~ImGuiInputTextState() = default;

void ImGuiMenuColumns::Update(float /*spacing*/, bool /*window_reappearing*/) {}

namespace ImGui {

bool Button(const char* /*label*/, const ImVec2& /*size*/) {
  return false;
}
bool ButtonBehavior(const ImRect& /*bounds*/, ImGuiID /*id*/, bool* /*hovered*/, bool* /*held*/,
                    ImGuiButtonFlags /*flags*/) {
  return false;
}
bool CloseButton(ImGuiID /*id*/, const ImVec2& /*position*/) {
  return false;
}
bool CollapseButton(ImGuiID /*id*/, const ImVec2& /*position*/) {
  return false;
}
bool InputText(const char* /*label*/, char* /*buffer*/, size_t /*size*/,
               ImGuiInputTextFlags /*flags*/, ImGuiInputTextCallback /*callback*/,
               void* /*user_data*/) {
  return false;
}
bool Selectable(const char* /*label*/, bool /*selected*/, ImGuiSelectableFlags /*flags*/,
                const ImVec2& /*size*/) {
  return false;
}
bool SliderInt(const char* /*label*/, int* /*value*/, int /*least*/, int /*most*/,
               const char* /*format*/, ImGuiSliderFlags /*flags*/) {
  return false;
}
void EndColumns() {}
void EndMenuBar() {}
ImGuiMultiSelectIO* EndMultiSelect() {
  return nullptr;
}
void EndTabBar() {}
void EndTable() {}
void InputTextDeactivateHook(ImGuiID /*id*/) {}
void Scrollbar(ImGuiAxis /*axis*/) {}
void SeparatorText(const char* /*label*/) {}
void TableEndRow(ImGuiTable* /*table*/) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable* /*table*/) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData* /*table*/) {}
void TableSettingsAddSettingsHandler() {}
void TextV(const char* /*format*/, va_list /*arguments*/) {}
void TreePop() {}

}  // namespace ImGui
