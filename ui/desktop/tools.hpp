#pragma once
// Dear ImGui's own tools for those who make screens with it.

namespace verify::desktop {

class Tools {
public:
  // Opens and closes them by their keys, and draws those that are open.
  void draw();

private:
  bool demo_ = false;
  bool metrics_ = false;
};

}  // namespace verify::desktop
