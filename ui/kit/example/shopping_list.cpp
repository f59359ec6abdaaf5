#include "kit/example/shopping_list.hpp"

#include <utility>

#include "kit/item.hpp"
#include "kit/layout.hpp"
#include "kit/text.hpp"

namespace example {

namespace {

constexpr kit::Color ink = kit::rgb(0x16202c);
constexpr kit::Color faint = kit::rgb(0x5b6675);
constexpr kit::Color line = kit::rgb(0x8793a6);
constexpr kit::Color paper = kit::rgb(0xffffff);
constexpr kit::Color accent = kit::rgb(0x1757e6);
constexpr kit::Type body{17, 24, kit::Weight::regular};
constexpr float control_height = 44;
constexpr float padding = 12;

kit::Node node(std::string id, kit::Role role, std::string name) {
  kit::Node made;
  made.id = std::move(id);
  made.role = role;
  made.name = std::move(name);
  return made;
}

// Draws text over the whole width and adds a node with the same text.
void say(kit::Frame& frame, kit::Node text) {
  const kit::Paragraph lines = kit::lay_out(frame.canvas, text.name, body, ImGui::CalcItemWidth());
  text.rect = kit::row(lines.height);
  kit::draw(frame.canvas, lines, {body, ink}, text.rect.x, text.rect.y, text.rect.width);
  kit::occupy(text.rect);
  frame.nodes.add(std::move(text));
}

bool button(kit::Frame& frame, const char* id, const char* label) {
  kit::Node button = node(id, kit::Role::button, label);
  const kit::Rect rect = button.rect = kit::row(control_height);
  const kit::Item item = kit::add_item(frame, std::move(button));
  frame.canvas.box(rect, item.hovered ? kit::mix(accent, ink, 0.2F) : accent, accent, 8);
  if (item.focused) frame.canvas.frame(rect.inset(-3), accent, 11, 2);
  kit::draw_line(frame.canvas, label, {body, paper, kit::Align::center}, rect.x,
                 rect.center().y - body.line / 2, rect.width);
  return item.activated;
}

// While the text is edited, the page's native input over the frame shows it.
void text_field(kit::Frame& frame, const char* id, const char* label, std::string& text) {
  kit::Node field = node(id, kit::Role::textbox, label);
  field.placeholder = label;
  const kit::Rect rect = field.rect = kit::row(control_height);
  field.value = text;
  kit::InputLook& look = field.input.emplace();
  look.font_px = body.size;
  look.padding_left = look.padding_right = padding;
  look.color = kit::to_css(ink);
  const auto typed = [&text](const std::string& now) { text = now; };
  const kit::TextItem item = kit::add_text_item(frame, std::move(field), {typed, {}});
  frame.canvas.box(rect, paper, item.editing ? accent : line, 8, item.editing ? 2 : 1);
  if (!item.editing) {
    const bool empty = text.empty();
    kit::draw_line(frame.canvas, empty ? label : text, {body, empty ? faint : ink},
                   rect.x + padding, rect.center().y - body.line / 2, rect.width - 2 * padding);
  }
}

}  // namespace

void ShoppingList::draw(kit::Frame& frame) {
  using kit::Role;
  const kit::Column column({padding, padding}, ImGui::GetIO().DisplaySize.x - 2 * padding);
  kit::Node title = node("title", Role::heading, "购物清单 Shopping list");
  title.level = 1;
  say(frame, std::move(title));
  text_field(frame, "item", "What is missing", typed);
  if (button(frame, "add", "Add") && !typed.empty()) wanted.push_back(std::exchange(typed, {}));
  {
    const kit::Group list(frame.nodes, node("list", Role::list, "Wanted"));
    for (std::size_t i = 0; i < wanted.size(); ++i)
      say(frame, node("list." + std::to_string(i), Role::listitem, wanted[i]));
  }
  if (!wanted.empty() && !asks_to_clear) asks_to_clear = button(frame, "clear", "Empty the list");
  if (!asks_to_clear) return;
  const kit::Group panel(frame.nodes, node("panel", Role::group, "Empty the list?"));
  say(frame, node("question", Role::text, "Everything on the list goes."));
  if (button(frame, "yes", "Empty it")) wanted.clear();
  if (button(frame, "no", "Keep it") || wanted.empty()) asks_to_clear = false;
}

}  // namespace example
