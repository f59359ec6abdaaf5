#pragma once
// The one entry of `ui`: draws a wizard's state and says what the person did to it.
//
//   ui::View view(host);                                  // one per wizard; owns the Dear ImGui context
//   view.device.width = 390;
//   const ui::Drawn drawn = view.draw(model, actions);
//   for (const wizard::Event& event : drawn.events) …     // feed wizard::update, then draw again
//   view.nodes();                                         // what was drawn, for the mirror
//   view.draw_data();                                     // triangles, for the renderer
//
// Immediate mode: an action leads to its event in the very frame that draws the node it was done to.

#include <span>
#include <vector>

#include "glyphs.hpp"
#include "imgui_frame.hpp"
#include "item_hooks.hpp"
#include "semantics.hpp"
#include "theme.hpp"
#include "ui.hpp"

namespace verify::ui {

class View {
public:
  explicit View(GlyphHost& host);

  Device device;
  Theme theme = make_theme(Scheme::light);
  Pointer pointer;
  HostParts host_parts;

  // Draws one frame. Nothing moves by itself: the same model, device and pointer give the same frame.
  Drawn draw(const Model& model, std::span<const Action> actions);

  // Drops every glyph: the page's fonts or its zoom have changed.
  void forget_glyphs();

  // Closes every part that a person has opened.
  void collapse() noexcept { expanded_.clear(); }

  // Of the last frame, valid until the next one.
  [[nodiscard]] const std::vector<Node>& nodes() const noexcept { return nodes_.nodes(); }
  [[nodiscard]] const ImDrawData& draw_data() const noexcept { return frame_.draw_data(); }

  // Makes this view's Dear ImGui context the current one.
  void select() const;

private:
  void draw_once(const Model& model, std::span<const Action> actions, Drawn& drawn);

  ImguiFrame frame_;
  Glyphs glyphs_;
  Semantics nodes_;
  Expanded expanded_;
};

}  // namespace verify::ui
