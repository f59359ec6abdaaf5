#pragma once
// The only entry point of `ui`: draws a wizard's state with Dear ImGui and reports the person's
// actions on it.
//
//   ui::View view(glyph_host);                         // one per wizard; owns the Dear ImGui context
//   view.device.width = 390;
//   const ui::Drawn drawn = view.act(model, action);   // what a person did to an element
//   for (const wizard::Event& event : drawn.events) …  // feed wizard::update, then draw
//   view.draw(model);
//   view.nodes();                                      // what was drawn, for the mirror
//   view.draw_data();                                  // triangles, for the renderer
//
// Immediate mode: an activation gives its event in the frame that draws the activated node. Typed
// text needs no frame: the text field is found by its node's id.

#include <functional>
#include <vector>

#include "kit/window.hpp"
#include "theme.hpp"
#include "ui.hpp"

namespace verify::ui {

class View {
public:
  // For a page: the pointer and focus are in `page()`, and the glyphs come from its fonts.
  explicit View(GlyphHost& glyphs) : window_(glyphs) {}
  // For another host, with the fonts that `add_fonts` adds to the atlas.
  View(Host& host, const std::function<Fonts(ImFontAtlas&)>& add_fonts)
      : window_(host, add_fonts) {}

  Device device;
  Theme theme = make_theme(Scheme::light);
  HostParts host_parts;

  // Applies an action of the person on the page.
  Drawn act(const Model& model, const Action& action);

  // Draws one frame. There are no animations: the same model, device and pointer give the same
  // frame.
  Drawn draw(const Model& model);

  // Drops all glyphs; called when the page's fonts or zoom change.
  void forget_glyphs() { window_.forget_glyphs(); }

  // Closes all parts that the person has opened.
  void collapse() noexcept { expanded_.clear(); }

  [[nodiscard]] Page& page() noexcept { return window_.page; }

  // The results of the last frame, valid until the next one.
  [[nodiscard]] const std::vector<Node>& nodes() const noexcept { return window_.nodes(); }
  [[nodiscard]] const ImDrawData& draw_data() const { return window_.draw_data(); }

  [[nodiscard]] const Window& window() const noexcept { return window_; }

  // Makes this view's Dear ImGui context the current one.
  void select() const { window_.select(); }

private:
  // The device as widgets get it, with text_scale applied (Device).
  [[nodiscard]] Device magnified() const;
  [[nodiscard]] Surface surface(const Model& model) const;
  [[nodiscard]] Window::Content content(const Model& model);
  void prepare();

  Window window_;
  Expanded expanded_;
  Drawn drawn_;  // never moves, because text fields add to it after their frame
};

}  // namespace verify::ui
