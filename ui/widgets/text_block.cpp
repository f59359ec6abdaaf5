#include "widgets/text_block.hpp"

namespace verify::ui {

namespace {

Rect place(Ui& ui, const Paragraph& laid_out, const TextStyle& style) {
  const Rect rect{ui.column.x, ui.column.y, ui.column.width, laid_out.height};
  draw(ui.canvas, laid_out, style, rect.x, rect.y, rect.width);
  ui.advance(laid_out.height);
  return rect;
}

}  // namespace

void draw_paragraph(Ui& ui, std::string_view text, const TextStyle& style) {
  place(ui, lay_out(ui.canvas, text, style.type, ui.column.width), style);
}

void paragraph(Ui& ui, std::string_view id, std::string_view text, const TextStyle& style,
               Role role) {
  const Rect rect = place(ui, lay_out(ui.canvas, text, style.type, ui.column.width), style);
  Node node;
  node.id = id;
  node.role = role;
  node.name = text;
  node.rect = rect;
  ui.add(std::move(node));
}

void heading(Ui& ui, std::string_view id, std::string_view text, const Type& type, int level) {
  const TextStyle style{type, ui.theme.ink};
  const Rect rect = place(ui, lay_out_balanced(ui.canvas, text, type, ui.column.width), style);
  Node node;
  node.id = id;
  node.role = Role::heading;
  node.name = text;
  node.rect = rect;
  node.level = level;
  ui.add(std::move(node));
}

}  // namespace verify::ui
