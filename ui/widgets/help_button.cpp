#include "widgets/help_button.hpp"

#include <cmath>

#include "text.hpp"

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
  const Look look = ui.look(id);
  const Rect pill{rect.x, rect.center().y - 16, rect.width, 32};
  const Color fill = look.hovered || look.pressed ? ui.theme.accent_soft : ui.theme.card;
  ui.canvas.box(pill, fill, ui.theme.quiet_frame(), pill.height / 2);
  draw_line(ui.canvas, label_of(ui), {type::label_strong, ui.theme.accent}, rect.x + padding,
            rect.center().y - type::label_strong.line / 2);
  if (look.focused) focus_ring(ui, pill, pill.height / 2);
  Node node;
  node.id = id;
  node.role = Role::button;
  node.name = ui.say(is_open ? "screen.help.close.name" : "screen.help.open.name");
  node.rect = rect;
  node.expanded = is_open;
  ui.add(std::move(node));
  if (!ui.activated(id)) return;
  if (is_open) {
    ui.send(wizard::CloseHelp{});
  } else {
    ui.send(wizard::OpenHelp{});
  }
}

}  // namespace verify::ui
