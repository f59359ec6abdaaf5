#include "widgets/text_block.hpp"

namespace verify::ui {

namespace {

Rect place(Ui& ui, const Paragraph& laid_out, const TextStyle& style) {
  const Rect rect = row(laid_out.height);
  draw(ui.canvas, laid_out, style, rect.x, rect.y, rect.width);
  occupy(rect);
  return rect;
}

}  // namespace

void draw_paragraph(Ui& ui, std::string_view text, const TextStyle& style) {
  place(ui, lay_out(ui.canvas, text, style.type, ImGui::CalcItemWidth()), style);
}

void paragraph(Ui& ui, std::string_view id, std::string_view text, const TextStyle& style,
               Role role) {
  const Rect rect = place(ui, lay_out(ui.canvas, text, style.type, ImGui::CalcItemWidth()), style);
  Node node;
  node.id = id;
  node.role = role;
  node.name = text;
  node.rect = rect;
  ui.nodes.add(std::move(node));
}

void heading(Ui& ui, std::string_view id, std::string_view text, const Type& type, int level) {
  const TextStyle style{type, ui.theme.ink};
  const Rect rect =
      place(ui, lay_out_balanced(ui.canvas, text, type, ImGui::CalcItemWidth()), style);
  Node node;
  node.id = id;
  node.role = Role::heading;
  node.name = text;
  node.rect = rect;
  node.level = level;
  ui.nodes.add(std::move(node));
}

void separator(Ui& ui) {
  const Rect line = row(0);
  ui.canvas.horizontal(line.x, line.y, line.width, ui.theme.line);
}

}  // namespace verify::ui
