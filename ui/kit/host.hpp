#pragma once
// The environment of a Dear ImGui program: a page or a desktop window. A page has its own pointer,
// focus and text inputs and tells ImGui about them (page.hpp); a desktop window leaves all this to
// ImGui.

#include <imgui.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "semantics.hpp"

namespace kit {

// The area that the next frame is drawn on. For larger text, the program draws a smaller page,
// which is then magnified; Dear ImGui's lengths are CSS pixels of this smaller page.
struct Surface {
  float width = 0;
  float scale = 1;           // device pixels per pixel of the smaller page
  float magnification = 1;   // real CSS pixels per pixel of the smaller page
  std::int64_t seconds = 0;  // since 1970
};

// What happened to a text field in this frame.
struct TextEdit {
  bool hovered = false;
  bool editing = false;  // the host shows the text, so the program does not draw it
  // Only from a host that receives text while it draws; a page reports typed text between frames
  // (text_fields.hpp).
  std::optional<std::string> typed;
  bool left = false;
};

class Host {
public:
  Host() = default;
  virtual ~Host() = default;
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;

  // Called before ImGui::NewFrame: passes the display, the time, the pointer and the focus to
  // ImGui.
  virtual void feed(ImGuiIO& io, const Surface& surface) = 0;

  // Called inside the window, before its items: sets ImGui's focus to the host's focus. Returns
  // whether a focus ring is shown.
  [[nodiscard]] virtual bool focus() = 0;

  // Whether an item that ImGui reports as pressed counts as pressed. In a page the element over the
  // item decides: ImGui may see the released pointer in one frame, while the page reports its click
  // in another.
  [[nodiscard]] virtual bool is_press(std::string_view /*node*/) const { return true; }

  // Adds the item of a text field at the cursor.
  [[nodiscard]] virtual TextEdit edit(const Node& node) = 0;

  // Called inside the window, after its items: draws the host's own windows.
  virtual void windows() {}
};

}  // namespace kit
