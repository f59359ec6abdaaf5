#include "item_hooks.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#ifdef IMGUI_ENABLE_TEST_ENGINE

namespace verify::ui {

void record_items(ItemLog* log) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  context.TestEngine = log;
  context.TestEngineHookItems = log != nullptr;
}

std::uint32_t item_id(const char* id) {
  return ImGui::GetID(id);
}

}  // namespace verify::ui

// The four functions that Dear ImGui calls under IMGUI_ENABLE_TEST_ENGINE.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* ctx, ImGuiID id, const ImRect& /*bb*/,
                                 const ImGuiLastItemData* /*item_data*/) {
  static_cast<verify::ui::ItemLog*>(ctx->TestEngine)->push_back(id);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
  return nullptr;
}

#endif
