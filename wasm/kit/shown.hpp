#pragma once
// What a page is told of a window's frames: the picture, and what is new about its nodes.

#include <string>
#include <string_view>

#include "draw_frame.hpp"
#include "kit/window.hpp"
#include "nodes_json.hpp"

namespace kit {

// Of a frame, beside what was drawn.
struct Picture {
  float width = 0;   // CSS pixels
  float height = 0;  // likewise
  float scale = 1;   // device pixels a CSS pixel
  Color page;        // behind everything
  std::string_view lang;
};

class Shown {
public:
  // Takes over the last frame of `window`.
  void take(const Window& window, const Picture& picture);

  [[nodiscard]] const DrawFrame& draw_frame() const noexcept { return frames_.frame(); }

  // The nodes of the last frame.
  [[nodiscard]] const NodeList& nodes() const noexcept { return nodes_; }
  // True when the page does not know them yet.
  [[nodiscard]] bool has_news() const { return nodes_ != told_; }
  // Tells what is new (nodes_json.hpp).
  void take_nodes(std::string& out);

private:
  DrawFrames frames_;
  NodeList nodes_;
  NodeList told_;
};

}  // namespace kit
