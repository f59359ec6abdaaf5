#include "widgets/notice.hpp"

namespace verify::ui {

void notice(Ui& ui, std::string_view id, std::string_view text, Tone tone) {
  const ToneColors colors = colors_of(ui.theme, tone);
  const float inner = ImGui::CalcItemWidth() - 2 * space::s;
  const Paragraph paragraph = lay_out(ui.canvas, text, type::row, inner);
  const Rect rect = row(paragraph.height + 2 * space::xs);
  ui.canvas.box(rect, colors.soft,
                ui.theme.outlined ? colors.ink : mix(colors.soft, colors.ink, 0.12F), space::xs);
  draw(ui.canvas, paragraph, {type::row, colors.ink}, rect.x + space::s, rect.y + space::xs, inner);
  Node node;
  node.id = id;
  node.role = tone == Tone::bad ? Role::alert : Role::status;
  node.live = tone == Tone::bad ? Live::assertive : Live::polite;
  node.name = text;
  node.rect = rect;
  ui.nodes.add(std::move(node));
  occupy(rect);
}

}  // namespace verify::ui
