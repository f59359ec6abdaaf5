#include "links.hpp"

// For GetActiveID: no public function says whether an item of an earlier frame is held down.
#include <imgui_internal.h>

#include <cstdio>

#include "kit/window.hpp"

namespace verify::desktop {

void Links::look_at(std::span<const kit::Node> nodes) {
  std::string pressed;
  for (const kit::Node& node : nodes) {
    if (node.href.empty() || kit::item_id(node.id) != ImGui::GetActiveID()) continue;
    pressed = node.id;
    if (pressed != pressed_) std::fprintf(stderr, "link: %s\n", node.href.c_str());
  }
  pressed_ = std::move(pressed);
}

}  // namespace verify::desktop
