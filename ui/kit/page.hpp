#pragma once
// The host for a web page, or for a test that simulates one. Real elements lie over everything
// drawn. They have the pointer, the focus and the text; Dear ImGui is told about them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "host.hpp"

namespace kit {

// The position of the page's pointer and the node with the focus.
struct Pointer {
  // A position inside the element under the pointer, in CSS pixels from the canvas's top left
  // corner; null when the pointer is not over a control.
  std::optional<ImVec2> position;
  bool down = false;
  std::string focus;  // a node's id; empty if no node has it
  bool focus_visible = false;
};

class Page final : public Host {
public:
  Pointer pointer;

  // The node that is activated in the next frame. The page decides what counts as an activation (a
  // click, a key, a command of a screen reader). Dear ImGui then reports the item of this node as
  // pressed.
  std::optional<std::string> activated;

  void feed(ImGuiIO& io, const Surface& surface) override;
  [[nodiscard]] bool focus() override;
  [[nodiscard]] bool is_press(std::string_view node) const override;
  [[nodiscard]] TextEdit edit(const Node& node) override;

private:
  std::optional<std::int64_t> last_frame_;
};

}  // namespace kit
