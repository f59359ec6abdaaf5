#include "widgets/help_button.hpp"

#include <cmath>

#include "focus_ring.hpp"
#include "kit/item.hpp"

namespace verify::ui {

namespace {

constexpr float padding = space::s;

std::string label_of(const Ui& ui) {
  return ui.say(ui.model.state.help ? "screen.help.close" : "screen.help.open");
}

}  // namespace

float help_button_width(Ui& ui) {
  return std::ceil(text_width(ui.canvas, label_of(ui), type::label_strong)) + 2 * padding;
}

void help_button(Ui& ui, const Rect& rect) {
  constexpr std::string_view id = "help";
  const bool is_open = ui.model.state.help.has_value();
  Node node;
  node.id = id;
  node.role = Role::button;
  node.name = ui.say(is_open ? "screen.help.close.name" : "screen.help.open.name");
  node.rect = rect;
  node.expanded = is_open;
  const Item item = add_item(ui, std::move(node));
  const Rect pill{rect.x, rect.center().y - 16, rect.width, 32};
  const Color fill = item.hovered || item.active ? ui.theme.accent_soft : ui.theme.card;
  ui.canvas.box(pill, fill, ui.theme.quiet_frame(), pill.height / 2);
  draw_line(ui.canvas, label_of(ui), {type::label_strong, ui.theme.accent}, rect.x + padding,
            rect.center().y - type::label_strong.line / 2);
  if (item.focused) focus_ring(ui, pill, pill.height / 2);
  if (!item.activated) return;
  if (is_open) {
    ui.send(wizard::CloseHelp{});
  } else {
    ui.send(wizard::OpenHelp{});
  }
}

}  // namespace verify::ui
