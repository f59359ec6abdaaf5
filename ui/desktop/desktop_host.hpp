#pragma once
// The host for a desktop window: Dear ImGui itself has the pointer, the focus and the text inputs.

#include <imgui.h>

#include <string>
#include <vector>

#include "kit/glyphs.hpp"
#include "kit/host.hpp"
#include "native_window.hpp"
#include "tools.hpp"

namespace verify::desktop {

class DesktopHost final : public kit::Host {
public:
  explicit DesktopHost(const NativeWindow& window) : window_(&window) {}

  // The fonts of typed text, and the atlas that they belong to.
  void use(const kit::Fonts& fonts, ImFontAtlas& atlas) {
    fonts_ = fonts;
    tools_.use_font_of(atlas);
  }

  // These take effect in the next frame: the screen scrolls to its top, or a node gets the keyboard
  // focus.
  void scroll_to_top() noexcept { to_top_ = true; }
  void focus_on(std::string node) { focus_next_ = std::move(node); }

  void feed(ImGuiIO& io, const kit::Surface& surface) override;
  [[nodiscard]] bool focus() override;
  [[nodiscard]] kit::TextEdit edit(const kit::Node& node) override;
  void windows() override;

private:
  void push_look(const kit::InputLook& look, float height, bool is_shown) const;

  const NativeWindow* window_;
  kit::Fonts fonts_;
  Tools tools_;
  // Typed text lies over the frames. The wizard draws the frames later than the text, so layers put
  // them in the right order.
  ImDrawListSplitter layers_;
  std::vector<char> buffer_;
  std::string editing_;  // the node with the keyboard focus
  std::string focus_next_;
  bool to_top_ = false;
};

}  // namespace verify::desktop
