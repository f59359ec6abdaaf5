#include "item.hpp"

#include <cmath>

namespace kit {

namespace {

// The page's element has whole pixels as its edges, so the item must have the same: both react to
// the same pointer.
void begin_item(Node& node) {
  Rect& rect = node.rect;
  rect = {std::round(rect.x), std::round(rect.y), std::round(rect.width), std::round(rect.height)};
  ImGui::SetCursorScreenPos({rect.x, rect.y});
}

}  // namespace

Item add_item(Frame& frame, Node node) {
  begin_item(node);
  Item item;
  const bool pressed = ImGui::InvisibleButton(node.id.c_str(), {node.rect.width, node.rect.height},
                                              ImGuiButtonFlags_EnableNav);
  item.activated = pressed && frame.host.is_press(node.id);
  // Only the pointer counts: ImGui also reports an item as hovered when the keyboard reached it.
  item.hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_NoNavOverride);
  item.active = ImGui::IsItemActive();
  item.focused = frame.focus_visible && ImGui::IsItemFocused();
  frame.nodes.add(std::move(node));
  return item;
}

TextItem add_text_item(Frame& frame, Node node, TextListener listener) {
  begin_item(node);
  const TextEdit edit = frame.host.edit(node);
  if (edit.typed && listener.typed) listener.typed(*edit.typed);
  if (edit.left && listener.left) listener.left();
  frame.text_fields.add(node.id, std::move(listener));
  return {edit.hovered, edit.editing, frame.nodes.add(std::move(node))};
}

}  // namespace kit
