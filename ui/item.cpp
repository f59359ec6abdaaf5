#include "item.hpp"

#include <cmath>

namespace verify::ui {

namespace {

// The page's element lies on whole pixels, so the item does, too: both answer to the same pointer.
void begin_item(Node& node) {
  Rect& rect = node.rect;
  rect = {std::round(rect.x), std::round(rect.y), std::round(rect.width), std::round(rect.height)};
  ImGui::SetCursorScreenPos({rect.x, rect.y});
}

}  // namespace

Item add_item(Ui& ui, Node node) {
  begin_item(node);
  Item item;
  const bool pressed = ImGui::InvisibleButton(node.id.c_str(), {node.rect.width, node.rect.height},
                                              ImGuiButtonFlags_EnableNav);
  item.activated = pressed && ui.host.is_press(node.id);
  // Only by the pointer: ImGui takes an item that the keyboard reached for a hovered one.
  item.hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_NoNavOverride);
  item.active = ImGui::IsItemActive();
  item.focused = ui.focus_visible && ImGui::IsItemFocused();
  ui.nodes.add(std::move(node));
  return item;
}

TextItem add_text_item(Ui& ui, Node node) {
  begin_item(node);
  TextItem out;
  out.edit = ui.host.edit(node);
  out.node = ui.nodes.add(std::move(node));
  return out;
}

void focus_ring(Ui& ui, const Rect& rect, float corner_radius) {
  constexpr float gap = 3;
  ui.canvas.frame(rect.inset(-gap), ui.theme.accent, corner_radius + gap, 2);
}

}  // namespace verify::ui
