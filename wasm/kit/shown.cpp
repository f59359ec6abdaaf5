#include "shown.hpp"

#include <cmath>

namespace kit {

void Shown::take(const Window& window, const Picture& picture) {
  const auto pixels = [&](float length) {
    return static_cast<std::uint32_t>(std::lround(length * picture.scale));
  };
  frames_.build(window.draw_data(), pixels(picture.width), pixels(picture.height), picture.page);
  nodes_ = {std::string(picture.lang), picture.height, window.nodes()};
}

void Shown::take_nodes(std::string& out) {
  write_nodes(told_, nodes_, out);
  told_ = nodes_;
}

}  // namespace kit
