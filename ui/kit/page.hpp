#pragma once
// A web page around the program, or a test that plays one. Real elements lie over everything drawn:
// they have the pointer, the focus and the text, and Dear ImGui is told.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "host.hpp"

namespace kit {

// What the page's pointer and focus are on.
struct Pointer {
  // Inside the element that it is on, in CSS pixels from the canvas's top left; nothing: on nothing
  // that can be operated.
  std::optional<ImVec2> position;
  bool down = false;
  std::string focus;  // a node's id; empty: elsewhere
  bool focus_visible = false;
};

class Page final : public Host {
public:
  Pointer pointer;

  // The node that is activated in the next frame. The page decides what an activation is (a click,
  // a key, a command of a screen reader); Dear ImGui then tells the item of that node that it was
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
