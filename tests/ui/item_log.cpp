#include "item_log.hpp"

#include <imgui_internal.h>

namespace verify::ui {

std::vector<ImGuiID> items_of_frame(Harness& stage) {
  std::vector<ImGuiID> items;
  stage.view.select();
  ImGuiContext& context = *ImGui::GetCurrentContext();
  context.TestEngine = &items;
  context.TestEngineHookItems = true;
  stage.draw();
  context.TestEngineHookItems = false;
  context.TestEngine = nullptr;
  return items;
}

}  // namespace verify::ui

// The functions that Dear ImGui calls under IMGUI_ENABLE_TEST_ENGINE.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* ctx, ImGuiID id, const ImRect& /*bb*/,
                                 const ImGuiLastItemData* item_data) {
  // Windows also report themselves, and there is a fallback window for everything outside all other
  // windows.
  if (item_data == nullptr || ctx->CurrentWindow->IsFallbackWindow) return;
  static_cast<std::vector<ImGuiID>*>(ctx->TestEngine)->push_back(id);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
  return nullptr;
}
