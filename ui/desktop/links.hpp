#pragma once
// Prints links, because a desktop window does not open them.

#include <span>
#include <string>

#include "kit/semantics.hpp"

namespace verify::desktop {

// Prints the address of a link when it is pressed.
class Links {
public:
  void look_at(std::span<const kit::Node> nodes);

private:
  std::string pressed_;
};

}  // namespace verify::desktop
