#pragma once
// The semantic nodes of a frame as the page reads them.

#include <span>
#include <string>
#include <string_view>

#include "kit/semantics.hpp"

namespace kit {

// Writes {"lang", "height", "nodes": […]} to `out`; members that say nothing are left out.
void write_nodes(std::string_view lang, float height, std::span<const Node> nodes,
                 std::string& out);

}  // namespace kit
