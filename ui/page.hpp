#pragma once
// A web page around the wizard, or a test that plays one. Real elements lie over everything drawn:
// they have the pointer, the focus and the text, and Dear ImGui is told.

#include <optional>
#include <string>

#include "host.hpp"

namespace verify::ui {

// What the page's pointer and focus are on.
struct Pointer {
  // Inside the element that it is on, in CSS pixels from the canvas's top left; nothing: on nothing
  // that can be operated.
  std::optional<ImVec2> position;
  bool down = false;
  std::string focus;  // a node's id; empty: elsewhere
  bool focus_visible = false;
};

// What a person did to the element of a node.
struct Action {
  enum class Kind : std::uint8_t { activate, change, leave };
  Kind kind = Kind::activate;
  std::string node;
  std::string text;  // of `change`
};

}  // namespace verify::ui

namespace verify {

template <>
struct Words<ui::Action::Kind> {
  static constexpr auto table = words<ui::Action::Kind::leave>("activate", "change", "leave");
};

}  // namespace verify

namespace verify::ui {

class Page final : public Host {
public:
  Pointer pointer;

  // What is done in the next frame. The page decides what an activation is (a click, a key, a
  // screen reader's wish); the item of that node is then told by Dear ImGui that it was pressed.
  std::optional<Action> action;

  void feed(ImGuiIO& io, const Surface& surface) override;
  [[nodiscard]] bool focus() override;
  [[nodiscard]] bool is_press(std::string_view node) const override;
  [[nodiscard]] TextEdit edit(const Node& node) override;

private:
  std::optional<Instant> last_frame_;
};

}  // namespace verify::ui
