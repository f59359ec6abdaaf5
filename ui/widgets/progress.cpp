#include "widgets/progress.hpp"

#include <cmath>

#include "widgets/text_block.hpp"

namespace verify::ui {

void progress(Ui& ui, std::string_view id, std::string_view text, int done, int count) {
  constexpr float bar_height = 6;
  const ImVec2 top = ImGui::GetCursorScreenPos();
  const bool complete = done == count;
  draw_paragraph(ui, text, {type::label, complete ? ui.theme.good : ui.theme.ink_2});
  ui.gap(space::xxs);
  const Rect bar = row(bar_height);
  const Color color = complete ? ui.theme.good : ui.theme.accent;
  ui.canvas.box(bar, ui.theme.muted, ui.theme.outlined ? ui.theme.control_line : ui.theme.muted,
                bar_height / 2);
  if (done > 0) {
    const float share = static_cast<float>(done) / static_cast<float>(count);
    ui.canvas.fill({bar.x, bar.y, std::round(bar.width * share), bar_height}, color,
                   bar_height / 2);
  }
  occupy(bar);
  Node node;
  node.id = id;
  node.role = Role::progressbar;
  node.name = ui.say("screen.step.navigation");
  node.value = text;
  node.step_of = {done, count};
  node.rect = {top.x, top.y, bar.width, bar.bottom() - top.y};
  ui.nodes.add(std::move(node));
}

}  // namespace verify::ui
