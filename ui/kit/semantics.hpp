#pragma once
// The meaning of the picture: one node per thing drawn, in reading order. The page mirrors the
// nodes as real elements. Keyboard, pointer and screen readers reach the program only through these
// elements.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geometry.hpp"

namespace kit {

enum class Role : std::uint8_t {
  heading,
  button,
  radio,
  radiogroup,
  checkbox,
  textbox,
  link,
  text,
  alert,
  status,
  list,
  listitem,
  navigation,
  form,
  group,
  progressbar,
  img,
};

// The WAI-ARIA names of the roles, in the order of `Role`.
inline constexpr std::array<std::string_view, 17> role_words{
    "heading",    "button", "radio", "radiogroup",  "checkbox", "textbox",
    "link",       "text",   "alert", "status",      "list",     "listitem",
    "navigation", "form",   "group", "progressbar", "img"};
static_assert(role_words.size() == static_cast<std::size_t>(Role::img) + 1);

[[nodiscard]] constexpr std::string_view word_of(Role role) noexcept {
  return role_words[static_cast<std::size_t>(role)];
}

// Of several things: the step that the program is at.
enum class Current : std::uint8_t { step };

// The word of each in aria-current, in their order.
inline constexpr std::array<std::string_view, 1> current_words{"step"};
static_assert(current_words.size() == static_cast<std::size_t>(Current::step) + 1);

[[nodiscard]] constexpr std::string_view word_of(Current current) noexcept {
  return current_words[static_cast<std::size_t>(current)];
}

// How soon a screen reader says what is new.
enum class Live : std::uint8_t { polite, assertive };

// The word of each in aria-live, in their order.
inline constexpr std::array<std::string_view, 2> live_words{"polite", "assertive"};
static_assert(live_words.size() == static_cast<std::size_t>(Live::assertive) + 1);

[[nodiscard]] constexpr std::string_view word_of(Live live) noexcept {
  return live_words[static_cast<std::size_t>(live)];
}

// True for roles that a person operates.
[[nodiscard]] bool is_interactive(Role role) noexcept;

// The style that the page's native input needs to match the drawn text field exactly.
struct InputLook {
  std::string_view mode = "text";  // HTML inputmode
  std::string_view autocomplete;
  int max_length = 0;
  float font_px = 0;
  int weight = 400;
  float padding_left = 0;
  float padding_right = 0;
  std::string color;  // #rrggbb

  friend bool operator==(const InputLook&, const InputLook&) = default;
};

struct Node {
  std::string id;  // the same thing has the same id in every frame
  Role role = Role::text;
  std::string name;
  Rect rect;
  std::string parent;
  int level = 0;  // of a heading, 1…3
  std::string value;
  std::string description;
  std::string placeholder;
  bool disabled = false;
  bool required = false;
  bool invalid = false;
  bool primary = false;  // the button that Enter presses from a field
  std::optional<bool> checked;
  std::optional<bool> pressed;
  std::optional<bool> expanded;
  std::optional<Current> current;
  std::optional<Live> live;
  std::string href;
  std::string qr_code;              // of an image: the code's text
  std::array<int, 2> step_of{};     // {2, 5}: the second of five steps; {0, 0}: not a step
  std::vector<std::string> errors;  // ids of the nodes that describe this one
  std::optional<InputLook> input;

  friend bool operator==(const Node&, const Node&) = default;
};

// Collects the nodes of a frame.
class Semantics {
public:
  void clear() noexcept;

  // Adds a node; its parent is the innermost open one.
  std::size_t add(Node node);

  // Adds a node that contains all nodes added until `close`. If it has no rectangle, it gets the
  // bounding rectangle of these nodes.
  std::size_t open(Node node);
  void close() noexcept;

  // Multiplies every length of every node.
  void magnify(float by) noexcept;

  [[nodiscard]] const std::vector<Node>& nodes() const noexcept { return nodes_; }
  [[nodiscard]] Node& operator[](std::size_t index) noexcept { return nodes_[index]; }
  [[nodiscard]] const Node* find(std::string_view id) const noexcept;

private:
  std::vector<Node> nodes_;
  std::vector<std::size_t> open_;
};

// Keeps a node open for a scope.
class Group {
public:
  Group(Semantics& semantics, Node node) : semantics_(&semantics) {
    semantics.open(std::move(node));
  }
  ~Group() { semantics_->close(); }
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;

private:
  Semantics* semantics_;
};

}  // namespace kit
