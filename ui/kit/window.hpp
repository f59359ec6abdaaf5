#pragma once
// A program of Dear ImGui in a page: its context, its one window over the whole canvas, its glyphs
// and its semantic nodes.
//
//   kit::Window window(glyph_host);                             // one per program
//   window.draw({390, 2, 1, seconds}, [&](kit::Frame& frame) {  // width, device pixels, larger text, time
//     ImGui::Dummy({0, 8});                                     // layout by ImGui's cursor
//     if (add_item(frame, button).activated) send();            // an item and its node (item.hpp)
//   });
//   window.nodes();                                             // for the mirror of real elements
//   window.draw_data();                                         // triangles, for the renderer

#include <imgui.h>

#include <functional>
#include <string_view>
#include <vector>

#include "action.hpp"
#include "frame.hpp"
#include "glyphs.hpp"
#include "page.hpp"

namespace kit {

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

class Window {
public:
  // Draws what is in the window, from its items' cursor on.
  using Content = std::function<void(Frame&)>;

  // In a page, whose pointer and focus are `page`, with glyphs of its fonts.
  explicit Window(GlyphHost& glyphs);
  // In a host of another kind, with the fonts that `add_fonts` adds to the atlas.
  Window(Host& host, const std::function<Fonts(ImFontAtlas&)>& add_fonts);

  Page page;

  // Draws one frame and answers how high its content is, in CSS pixels of the page. Calls `content`
  // again when glyphs moved to a larger texture meanwhile.
  float draw(const Surface& surface, const Content& content);

  // Does what the page's person did. A text field of the last frame is told; for everything else
  // one frame is drawn, in which the item is pressed.
  void act(const Action& action, const Surface& surface, const Content& content);

  // Drops every glyph: the page's fonts or its zoom have changed.
  void forget_glyphs();

  // Of the last frame, valid until the next one.
  [[nodiscard]] const std::vector<Node>& nodes() const noexcept { return nodes_.nodes(); }
  [[nodiscard]] const ImDrawData& draw_data() const;

  // Makes this window's Dear ImGui context the current one.
  void select() const { context_.select(); }

private:
  float draw_once(const Surface& surface, const Content& content);

  Context context_;
  Glyphs glyphs_;
  Host* host_ = &page;
  Semantics nodes_;
  TextFields text_fields_;
};

// The id of node `id`'s item, inside of the window or outside; 0 before the first frame.
[[nodiscard]] ImGuiID item_id(std::string_view id);

}  // namespace kit
