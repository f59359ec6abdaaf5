#pragma once
// The wizard's one window, and the Dear ImGui context that it lives in.

#include <imgui.h>

#include <string_view>

#include "theme.hpp"

namespace verify::ui {

// Owns a context of Dear ImGui that keeps no settings, reads no keys and repeats nothing.
class Context {
public:
  Context();
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  // Makes it the current one, which ImGui's functions work on.
  void select() const { ImGui::SetCurrentContext(context_); }

private:
  ImGuiContext* context_;
};

// Opens the window over the whole display.
void begin_window();
void end_window();

// The id of node `id`'s item, inside of the window or outside; 0 before the first frame.
[[nodiscard]] ImGuiID item_id(std::string_view id);

// What Dear ImGui's style has a name for. `scale`: device pixels in a CSS pixel.
void set_style(ImGuiStyle& style, const Theme& theme, float scale);

}  // namespace verify::ui
