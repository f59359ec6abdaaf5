#pragma once
// The items that Dear ImGui reports through its test engine hooks. Only programs that link
// imgui_with_hooks have them.

#include <imgui.h>

#include <vector>

#include "harness.hpp"

namespace verify::ui {

// The ids of the items in one frame of the wizard's window, in their order.
[[nodiscard]] std::vector<ImGuiID> items_of_frame(Harness& stage);

}  // namespace verify::ui
