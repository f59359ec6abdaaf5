#include "item_hooks.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cstring>

#ifdef IMGUI_ENABLE_TEST_ENGINE

namespace verify::ui {

struct ItemContext::Parts {
  explicit Parts(ImFontAtlas& atlas) : context(&atlas), window(&context, "wizard") {
    context.CurrentWindow = &window;
  }

  ImGuiContext context;
  ImGuiWindow window;
};

ItemContext::ItemContext(ImFontAtlas& atlas) : parts_(std::make_unique<Parts>(atlas)) {
  select();
}

ItemContext::~ItemContext() {
  select();
  parts_.reset();
  ImGui::SetCurrentContext(nullptr);
}

void ItemContext::select() const {
  ImGui::SetCurrentContext(&parts_->context);
}

void add_item(std::string_view id, const Rect& rect) {
  // Moving among items is the page's business.
  ImGui::ItemAdd({rect.x, rect.y, rect.right(), rect.bottom()}, item_id(id), nullptr,
                 ImGuiItemFlags_NoNav);
}

void record_items(ItemLog* log) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  context.TestEngine = log;
  context.TestEngineHookItems = log != nullptr;
}

std::uint32_t item_id(std::string_view id) {
  return ImGui::GetID(id.data(), id.data() + id.size());
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

// A part of every context that Dear ImGui defines among its widgets, which are not built.
ImGuiInputTextState::ImGuiInputTextState() {
  std::memset(static_cast<void*>(this), 0, sizeof *this);
}
ImGuiInputTextState::~ImGuiInputTextState() = default;

#else

namespace verify::ui {

struct ItemContext::Parts {};

ItemContext::ItemContext(ImFontAtlas& /*atlas*/) {}

ItemContext::~ItemContext() = default;

void ItemContext::select() const {}

void add_item(std::string_view /*id*/, const Rect& /*rect*/) {}

}  // namespace verify::ui

#endif
