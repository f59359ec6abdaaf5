#include "widgets/milestones.hpp"

#include "kit/text.hpp"
#include "widgets/icon.hpp"

namespace verify::ui {

namespace {

constexpr float disc = 22;
constexpr float room = 34;
constexpr float gap = space::m;

void draw_disc(Ui& ui, ImVec2 center, const Milestone& milestone) {
  const Theme& theme = ui.theme;
  switch (milestone.progress) {
    case Progress::done:
      ui.canvas.circle(center, disc / 2, theme.good_soft);
      return icon(ui.canvas, Icon::check, center, 11, theme.good);
    case Progress::now:
      ui.canvas.circle(center, disc / 2, theme.accent_soft);
      ui.canvas.circle_frame(center, disc / 2, theme.accent, 2);
      return ui.canvas.circle(center, 4, theme.accent);
    case Progress::later:
      return ui.canvas.circle_frame(center, disc / 2,
                                    milestone.own ? theme.warning : theme.control_line,
                                    milestone.own ? 2.0F : 1.5F);
  }
}

std::string_view spoken_key(Progress progress) {
  if (progress == Progress::done) return "screen.milestone.done";
  return progress == Progress::now ? "screen.milestone.now" : "screen.milestone.later";
}

void draw_milestone(Ui& ui, std::string_view id, const Milestone& milestone) {
  const bool now = milestone.progress == Progress::now;
  const Type type{type::row.size, type::row.line, now ? Weight::semibold : Weight::regular};
  const float width = ImGui::CalcItemWidth() - room;
  const Paragraph text = lay_out(ui.canvas, milestone.text, type, width);
  const Paragraph detail = lay_out(ui.canvas, milestone.detail, type::source, width);
  const bool has_detail = !milestone.detail.empty();
  const Rect rect = row(text.height + (has_detail ? detail.height : 0));
  const float x = rect.x + room;
  draw_disc(ui, {rect.x + disc / 2, rect.y + type.line / 2}, milestone);
  const Color ink = milestone.progress == Progress::later ? ui.theme.ink_2 : ui.theme.ink;
  draw(ui.canvas, text, {type, ink}, x, rect.y, width);
  if (has_detail) {
    draw(ui.canvas, detail, {type::source, ui.theme.ink_3}, x, rect.y + text.height, width);
  }
  Node node;
  node.id = id;
  node.role = Role::listitem;
  node.name = ui.say(spoken_key(milestone.progress), {{"text", milestone.text}});
  node.description = milestone.detail;
  node.rect = rect;
  if (now) node.current = Current::step;
  ui.nodes.add(std::move(node));
  occupy(rect);
}

}  // namespace

void milestones(Ui& ui, std::string_view id, std::span<const Milestone> list) {
  Node node;
  node.id = id;
  node.role = Role::list;
  const Group group(ui.nodes, std::move(node));
  for (std::size_t i = 0; i < list.size(); ++i) {
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const bool last = i + 1 == list.size();
    draw_milestone(ui, join({id, ".", std::to_string(i + 1)}), list[i]);
    if (last) return;
    ui.gap(gap);
    const float begin = top.y + (type::row.line + disc) / 2 + 2;
    const float end = ImGui::GetCursorScreenPos().y + (type::row.line - disc) / 2 - 2;
    ui.canvas.fill({top.x + disc / 2 - 1, begin, 2, end - begin}, ui.theme.line, 1);
  }
}

}  // namespace verify::ui
