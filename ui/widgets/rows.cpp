#include "widgets/rows.hpp"

namespace verify::ui {

namespace {

constexpr float mark_room = 24;
constexpr float number_room = 32;
constexpr float number_size = 22;

Icon icon_of(Mark mark) {
  switch (mark) {
    case Mark::good:
    case Mark::tick:
      return Icon::check;
    case Mark::missing:
      return Icon::cross;
    case Mark::neutral:
      return Icon::dot;
    case Mark::unknown:
      return Icon::question;
  }
  return Icon::dot;
}

Color color_of(const Theme& theme, Mark mark) {
  switch (mark) {
    case Mark::good:
    case Mark::tick:
      return theme.good;
    case Mark::missing:
      return theme.bad;
    case Mark::neutral:
      return theme.ink_3;
    case Mark::unknown:
      return theme.accent;
  }
  return theme.ink_3;
}

// The mark in words, for people who do not see it.
std::string spoken(const Ui& ui, const Row& row) {
  switch (row.mark) {
    case Mark::good:
      return ui.say("screen.mark.good", {{"text", row.text}});
    case Mark::missing:
      return ui.say("screen.mark.missing", {{"text", row.text}});
    case Mark::tick:
    case Mark::neutral:
      return row.text;
    case Mark::unknown:
      return ui.say("screen.mark.unknown", {{"text", row.text}});
  }
  return row.text;
}

// Draws the text of an item beside its mark; returns its rectangle.
Rect item_text(Ui& ui, std::string_view text, const TextStyle& style, float room) {
  const float width = ImGui::CalcItemWidth() - room;
  const Paragraph paragraph = lay_out(ui.canvas, text, style.type, width);
  const Rect rect = row(paragraph.height);
  draw(ui.canvas, paragraph, style, rect.x + room, rect.y, width);
  return rect;
}

void add_list_item(Ui& ui, std::string id, std::string name, const Rect& rect) {
  occupy(rect);
  Node node;
  node.id = std::move(id);
  node.role = Role::listitem;
  node.name = std::move(name);
  node.rect = rect;
  ui.nodes.add(std::move(node));
}

// A requirement that is not met makes the method impossible; a consideration against it does not.
Mark mark_of(const MethodAdvice& advice, const Reason& reason) {
  if (reason.effect == ReasonEffect::in_favour) return Mark::good;
  if (reason.effect == ReasonEffect::unknown) return Mark::unknown;
  const auto& requirements = advice.method->requirements;
  const bool is_required =
      std::any_of(requirements.begin(), requirements.end(),
                  [&](const Requirement& each) { return each.code == reason.code; });
  return is_required ? Mark::missing : Mark::neutral;
}

Node list_node(std::string_view id) {
  Node node;
  node.id = id;
  node.role = Role::list;
  return node;
}

}  // namespace

void mark_list(Ui& ui, std::string_view id, std::span<const Row> rows) {
  if (rows.empty()) return;
  const Group list(ui.nodes, list_node(id));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    const Rect rect = item_text(ui, row.text, {type::row, ui.theme.ink_2}, mark_room);
    icon(ui.canvas, icon_of(row.mark), {rect.x + 7, rect.y + type::row.line / 2}, 13,
         color_of(ui.theme, row.mark));
    add_list_item(ui, join({id, ".", std::to_string(i + 1)}), spoken(ui, row), rect);
    if (i + 1 < rows.size()) ui.gap(space::xxs);
  }
}

std::vector<Row> numbered_rows(const Ui& ui, std::string_view prefix, int count, Mark mark) {
  std::vector<Row> out;
  for (int i = 1; i <= count; ++i)
    out.push_back({ui.say(join({prefix, std::to_string(i)})), mark});
  return out;
}

void numbered_list(Ui& ui, std::string_view id, std::span<const std::string> steps) {
  const Group list(ui.nodes, list_node(id));
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const Rect rect = item_text(ui, steps[i], {type::row, ui.theme.ink_2}, number_room);
    const Rect disc{rect.x, rect.y + (type::row.line - number_size) / 2, number_size, number_size};
    ui.canvas.circle(disc.center(), number_size / 2, ui.theme.accent_soft);
    const Paragraph digit = lay_out(ui.canvas, number, type::badge);
    draw(ui.canvas, digit, {type::badge, ui.theme.accent, Align::center}, disc.x,
         disc.y + (number_size - type::badge.line) / 2, number_size);
    add_list_item(ui, join({id, ".", number}),
                  ui.say("screen.mark.number", {{"number", number}, {"text", steps[i]}}), rect);
    if (i + 1 < steps.size()) ui.gap(space::xs);
  }
}

std::vector<Row> reason_rows(const Ui& ui, const MethodAdvice& advice) {
  std::vector<Row> rows;
  for (const Mark mark : {Mark::missing, Mark::good, Mark::unknown, Mark::neutral}) {
    for (const Reason& reason : advice.reasons) {
      if (mark_of(advice, reason) == mark) rows.push_back({ui.say(reason.message), mark});
    }
  }
  return rows;
}

std::optional<Row> deciding_row(const Ui& ui, const MethodAdvice& advice) {
  for (const Mark mark : {Mark::missing, Mark::unknown, Mark::neutral, Mark::good}) {
    for (const Reason& reason : advice.reasons) {
      if (mark_of(advice, reason) == mark) return Row{ui.say(reason.message), mark};
    }
  }
  return std::nullopt;
}

}  // namespace verify::ui
