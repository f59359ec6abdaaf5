#include "widgets/qr_code.hpp"

#include <cmath>

namespace verify::ui {

namespace {

// ISO/IEC 18004 requires a white margin of four modules on every side.
constexpr std::size_t quiet_zone = 4;
constexpr Color white = rgb(0xffffff);
constexpr Color black = rgb(0x000000);

// Each run of dark modules in a row is drawn as one rectangle.
void draw_modules(Ui& ui, const QrCode& code, const Rect& square) {
  const float scale = ui.canvas.scale();
  const auto count = static_cast<float>(code.rows.size() + 2 * quiet_zone);
  const float module = std::max(1.0F, std::floor(square.width * scale / count));
  const float margin = std::floor((square.width * scale - module * count) / 2);
  const float left = std::round(square.x * scale) + margin + module * quiet_zone;
  const float top = std::round(square.y * scale) + margin + module * quiet_zone;
  for (std::size_t y = 0; y < code.rows.size(); ++y) {
    const std::string& row = code.rows[y];
    for (std::size_t x = row.find('1'); x != std::string::npos;) {
      const std::size_t end = std::min(row.find('0', x), row.size());
      ui.canvas.fill({(left + module * static_cast<float>(x)) / scale,
                      (top + module * static_cast<float>(y)) / scale,
                      module * static_cast<float>(end - x) / scale, module / scale},
                     black);
      x = row.find('1', end);
    }
  }
}

void draw_cover(Ui& ui, std::string_view text, const Rect& square) {
  const float inner = square.width - 2 * space::m;
  const Paragraph words = lay_out(ui.canvas, text, type::heading, inner);
  draw(ui.canvas, words, {type::heading, ui.theme.ink_2, Align::center}, square.x + space::m,
       square.center().y - words.height / 2, inner);
}

}  // namespace

void qr_code(Ui& ui, std::string_view text, CodeState state, float size, std::string_view name,
             std::string_view cover) {
  const Rect whole = row(std::floor(std::min(size, ImGui::CalcItemWidth())));
  const Rect square{whole.x + std::floor((whole.width - whole.height) / 2), whole.y, whole.height,
                    whole.height};
  const QrCode* code = state == CodeState::usable ? ui.qr_code(text) : nullptr;
  const Color paper = code != nullptr ? white : ui.theme.muted;
  ui.canvas.box(square, paper, ui.theme.line, ImGui::GetStyle().FrameRounding);
  if (code != nullptr) {
    draw_modules(ui, *code, square);
  } else {
    draw_cover(ui, cover, square);
  }
  Node node;
  node.id = "qr_code";
  node.role = Role::img;
  node.name = code != nullptr ? name : cover;
  node.rect = square;
  if (code != nullptr) node.qr_code = text;
  ui.nodes.add(std::move(node));
  occupy(whole);
}

}  // namespace verify::ui
