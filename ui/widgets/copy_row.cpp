#include "widgets/copy_row.hpp"

#include "widgets/text_block.hpp"
#include "widgets/text_input.hpp"

namespace verify::ui {

void copy_row(Ui& ui, const Value& value, const std::string& text) {
  const Argument name{"field", value.label};
  Button copy{join({value.id, ".copy"}), ui.say("screen.copy"), ButtonKind::quiet};
  copy.name = ui.say("screen.copy.name", {name});
  if (value_row(ui, value, &copy)) ui.copy(text);
  const std::optional<bool> copied = ui.copied(text);
  if (!copied) return;
  Node item;
  item.id = join({value.id, ".copied"});
  item.role = Role::listitem;
  const Group scope(ui.nodes, std::move(item));
  const std::string status = join({value.id, ".status"});
  if (*copied) {
    paragraph(ui, status, ui.say("screen.copied", {name}), {type::source, ui.theme.good},
              Role::status);
  } else {
    text_input(ui, {join({value.id, ".text_to_copy"}), value.label, text, {}}, {});
    ui.gap(space::xxs);
    paragraph(ui, status, ui.say("screen.copy.failed"), {type::source, ui.theme.warning},
              Role::status);
  }
  ui.gap(space::s);
}

}  // namespace verify::ui
