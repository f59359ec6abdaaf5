#pragma once
// A Dear ImGui program in a page: its context, its only window, which covers the whole canvas, its
// glyphs and its semantic nodes.
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

// Owns a Dear ImGui context that saves no settings.
class Context {
public:
  Context();
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  // Makes it the current context, on which ImGui's functions work.
  void select() const { ImGui::SetCurrentContext(context_); }

private:
  ImGuiContext* context_;
};

class Window {
public:
  // Draws the content of the window, starting at ImGui's cursor.
  using Content = std::function<void(Frame&)>;

  // For a page: the pointer and focus are in `page`, and the glyphs come from its fonts.
  explicit Window(GlyphHost& glyphs);
  // For another host, with the fonts that `add_fonts` adds to the atlas.
  Window(Host& host, const std::function<Fonts(ImFontAtlas&)>& add_fonts);

  Page page;

  // Draws one frame and returns the height of its content, in CSS pixels of the page. Calls
  // `content` twice when glyphs moved to a larger texture meanwhile.
  float draw(const Surface& surface, const Content& content);

  // Applies a person's action. An activation draws one frame, in which the item is pressed. Typed
  // text only calls the listener of its field; if the field is not in the last frame, one frame is
  // drawn first.
  void act(const Action& action, const Surface& surface, const Content& content);

  // Drops all glyphs; called when the page's fonts or zoom change.
  void forget_glyphs();

  // The results of the last frame, valid until the next one.
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

// ImGui's id of the item of node `id`; works inside and outside the window; 0 before the first
// frame.
[[nodiscard]] ImGuiID item_id(std::string_view id);

}  // namespace kit
