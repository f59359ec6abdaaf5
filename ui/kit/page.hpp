#pragma once
// A web page around the program, or a test that plays one. Real elements lie over everything drawn:
// they have the pointer, the focus and the text, and Dear ImGui is told.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "host.hpp"

namespace kit {

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

// The word of each kind, in their order.
inline constexpr std::array<std::string_view, 3> action_words{"activate", "change", "leave"};
static_assert(action_words.size() == static_cast<std::size_t>(Action::Kind::leave) + 1);

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
  std::optional<std::int64_t> last_frame_;
};

}  // namespace kit
