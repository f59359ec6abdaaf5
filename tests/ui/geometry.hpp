#pragma once
// What must hold of the rectangles and glyphs of any screen, on any device.

#include <string>
#include <vector>

#include "stage.hpp"

namespace verify::ui {

[[nodiscard]] bool overlap(const Rect& a, const Rect& b);
[[nodiscard]] bool inside(const Rect& inner, const Rect& outer);

// The nodes that a person operates.
[[nodiscard]] std::vector<Node> interactive_nodes(const Stage& stage);

// The boxes of all glyphs of the frame, in CSS pixels.
[[nodiscard]] std::vector<Rect> glyph_boxes(const Stage& stage);

// Sentences about everything that is wrong with the frame on stage; none when it is right:
// siblings do not overlap, what is in something lies inside it and all on the canvas, no text is
// cut off, targets can be hit, and Dear ImGui knows exactly the items that have a node with a name.
[[nodiscard]] std::vector<std::string> geometry_faults(Stage& stage);

}  // namespace verify::ui
