#pragma once
// Dear ImGui's frame as the wizard needs it: one draw list over the canvas, without any input.
//
// ImGui::NewFrame, Begin and Render serve many windows with focus, popups, scrolling, settings and a keyboard. The page
// does all of that here, and it would be a fifth of what travels to the first screen. So a frame is opened and closed
// by hand: the same draw list and font atlas, items where somebody listens to them (item_hooks.hpp), and nothing else.

#include <imgui.h>

#include <memory>

#include "item_hooks.hpp"

namespace verify::ui {

class ImguiFrame {
public:
  ImguiFrame();
  ~ImguiFrame();
  ImguiFrame(const ImguiFrame&) = delete;
  ImguiFrame& operator=(const ImguiFrame&) = delete;

  // Makes this frame's items the ones that are added to.
  void select() const { items_.select(); }

  // Opens a frame that is `width` device pixels wide and endlessly high.
  void begin(float width);

  // Closes it: the draw data are complete.
  void end();

  [[nodiscard]] ImFontAtlas& atlas() const noexcept { return *atlas_; }
  [[nodiscard]] ImDrawList& draw_list() const noexcept { return *list_; }
  [[nodiscard]] const ImDrawData& draw_data() const noexcept { return draw_data_; }

private:
  std::unique_ptr<ImFontAtlas> atlas_;
  std::unique_ptr<ImDrawListSharedData> shared_;
  std::unique_ptr<ImDrawList> list_;
  ItemContext items_;
  ImDrawData draw_data_;
  int frame_count_ = 0;
};

}  // namespace verify::ui
