#pragma once
// Links, which a desktop window does not open.

#include <span>
#include <string>

#include "kit/semantics.hpp"

namespace verify::desktop {

// Prints where a link leads when it is pressed.
class Links {
public:
  void look_at(std::span<const kit::Node> nodes);

private:
  std::string pressed_;
};

}  // namespace verify::desktop
