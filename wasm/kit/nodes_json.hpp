#pragma once
// Writes the nodes of a frame for the page's mirror: web/src/kit/nodes.ts.

#include <string>
#include <vector>

#include "kit/semantics.hpp"

namespace kit {

struct NodeList {
  std::string lang;
  float height = 0;
  std::vector<Node> nodes;

  friend bool operator==(const NodeList&, const NodeList&) = default;
};

// {"lang", "height", "order": [id…], "nodes": […]}: the changes since `told`, the nodes that the
// page knows. Equal nodes are left out, and also "order" if it is the same.
void write_nodes(const NodeList& told, const NodeList& now, std::string& out);

}  // namespace kit
