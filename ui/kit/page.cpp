#include "page.hpp"

// For ActivateItemByID and SetFocusID: no public function activates or focuses an item by its id in
// the frame that follows.
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>

#include "window.hpp"

namespace kit {

namespace {

// Higher than any page: the element grows with its content, so nothing is clipped before its height
// is known.
constexpr float endless = 1.0e6F;

// ImGui requires a positive time between two frames.
constexpr float least_seconds = 1.0F / 60;

// A page can sleep for days, and its clock can be changed. Therefore the time between two frames
// that ImGui gets is limited to this many seconds.
constexpr float most_seconds = 1;

}  // namespace

void Page::feed(ImGuiIO& io, const Surface& surface) {
  io.DisplaySize = {surface.width, endless};
  io.DisplayFramebufferScale = {surface.scale, surface.scale};
  const std::int64_t passed = last_frame_ ? surface.seconds - *last_frame_ : 0;
  io.DeltaTime = std::clamp(static_cast<float>(passed), least_seconds, most_seconds);
  last_frame_ = surface.seconds;
  if (pointer.position) {
    io.AddMousePosEvent(pointer.position->x / surface.magnification,
                        pointer.position->y / surface.magnification);
  } else {
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  }
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, pointer.down);
  // Without this event ImGui would drop the pointer. The pointer is on the page even when the
  // program does not have the focus.
  io.AddFocusEvent(true);
  if (activated) ImGui::ActivateItemByID(item_id(*activated));
}

bool Page::focus() {
  // If no node has the focus, the window itself gets it.
  ImGui::SetFocusID(ImGui::GetID(pointer.focus.c_str()), ImGui::GetCurrentWindow());
  return pointer.focus_visible;
}

bool Page::is_press(std::string_view node) const {
  return activated == node;
}

TextEdit Page::edit(const Node& node) {
  TextEdit edit;
  ImGui::InvisibleButton(node.id.c_str(), {node.rect.width, node.rect.height});
  edit.hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_NoNavOverride);
  edit.editing = ImGui::IsItemFocused();
  return edit;
}

}  // namespace kit
