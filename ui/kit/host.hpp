#pragma once
// What a program of Dear ImGui runs in: a page, which has a pointer, a focus and text inputs of its
// own and tells ImGui of them (page.hpp), or a desktop window, which leaves all that to ImGui.

#include <imgui.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "semantics.hpp"

namespace kit {

// What the next frame is drawn on. Larger text is a smaller page under a magnifying glass: lengths
// of Dear ImGui are CSS pixels of that page.
struct Surface {
  float width = 0;
  float scale = 1;           // device pixels in a pixel of the magnified page
  float magnification = 1;   // the page's own CSS pixels in one of the magnified page
  std::int64_t seconds = 0;  // since 1970
};

// What became of a text field in this frame.
struct TextEdit {
  bool hovered = false;
  bool editing = false;  // the host shows the text, so the program does not draw it
  // Of a host that takes text while it draws; a page tells of it between frames (text_fields.hpp).
  std::optional<std::string> typed;
  bool left = false;
};

class Host {
public:
  Host() = default;
  virtual ~Host() = default;
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;

  // Before ImGui::NewFrame: the display, the time, the pointer and the focus.
  virtual void feed(ImGuiIO& io, const Surface& surface) = 0;

  // Inside the window, before its items: puts the focus where the host has it. Whether a
  // ring is to show it.
  [[nodiscard]] virtual bool focus() = 0;

  // Whether an item that ImGui takes for pressed is. On a page the element over it decides: ImGui
  // sees a pointer that is let go one frame, and the page's click that follows may be told in
  // another.
  [[nodiscard]] virtual bool is_press(std::string_view /*node*/) const { return true; }

  // Adds the item of a text field, at the cursor.
  [[nodiscard]] virtual TextEdit edit(const Node& node) = 0;

  // Inside the window, after its items: windows of the host's own.
  virtual void windows() {}
};

}  // namespace kit
