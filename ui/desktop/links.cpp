#include "links.hpp"

// For GetActiveID: no public function tells whether an item of an earlier frame is held down.
#include <imgui_internal.h>

#include <cstdio>

#include "kit/window.hpp"

namespace verify::desktop {

void Links::look_at(std::span<const ui::Node> nodes) {
  std::string pressed;
  for (const ui::Node& node : nodes) {
    if (node.href.empty() || ui::item_id(node.id) != ImGui::GetActiveID()) continue;
    pressed = node.id;
    if (pressed != pressed_) std::fprintf(stderr, "link: %s\n", node.href.c_str());
  }
  pressed_ = std::move(pressed);
}

}  // namespace verify::desktop
