#pragma once
// The nodes of a frame as the page's mirror reads them: web/src/kit/nodes.ts.

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

// {"lang", "height", "order": [id…], "nodes": […]}: what a page that knows `told` has to learn.
// Nodes that are equal are left out, and "order" when it is the same.
void write_nodes(const NodeList& told, const NodeList& now, std::string& out);

}  // namespace kit
