#pragma once
// Conditions for the rectangles and glyphs of every screen on every device.

#include <string>
#include <vector>

#include "harness.hpp"

namespace verify::ui {

[[nodiscard]] bool overlap(const Rect& a, const Rect& b);
[[nodiscard]] bool inside(const Rect& inner, const Rect& outer);

// The nodes that a person operates.
[[nodiscard]] std::vector<Node> interactive_nodes(const Harness& stage);

// The boxes of all glyphs of the frame, in CSS pixels.
[[nodiscard]] std::vector<Rect> glyph_boxes(const Harness& stage);

// A sentence for each fault of the frame on stage. The conditions are: siblings do not overlap;
// children are inside their parents, and everything is on the canvas; no text is cut off; targets
// are large enough; and Dear ImGui knows exactly the items that have a node with a name.
[[nodiscard]] std::vector<std::string> geometry_faults(Harness& stage);

}  // namespace verify::ui
