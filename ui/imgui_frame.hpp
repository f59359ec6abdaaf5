#pragma once
// Dear ImGui's frame as the wizard needs it: one window that fills the canvas, with items, but without any input.
//
// ImGui::NewFrame, Begin and Render serve many windows with focus, popups, scrolling, settings and a keyboard. The page
// does all of that here, and it would be a fifth of what travels to the first screen. So a frame is opened and closed
// by hand: the same context, window, items, draw list and font atlas, and nothing else.

#include <imgui.h>

#include <memory>

struct ImGuiWindow;

namespace verify::ui {

class ImguiFrame {
public:
  ImguiFrame();
  ~ImguiFrame();
  ImguiFrame(const ImguiFrame&) = delete;
  ImguiFrame& operator=(const ImguiFrame&) = delete;

  // Makes this frame's context the current one, which Dear ImGui works on.
  void select() const;

  // Opens a frame that is `width` device pixels wide and endlessly high.
  void begin(float width);

  // Closes it: the draw data are complete.
  void end();

  [[nodiscard]] ImFontAtlas& atlas() const noexcept { return *atlas_; }
  [[nodiscard]] ImDrawList& draw_list() const noexcept;
  [[nodiscard]] const ImDrawData& draw_data() const noexcept { return draw_data_; }

private:
  std::unique_ptr<ImFontAtlas> atlas_;
  std::unique_ptr<ImGuiContext> context_;
  std::unique_ptr<ImGuiWindow> window_;
  ImDrawData draw_data_;
};

}  // namespace verify::ui
