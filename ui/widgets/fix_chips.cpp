#include "widgets/fix_chips.hpp"

#include "utf8.hpp"
#include "widgets/icon.hpp"

namespace verify::ui {

namespace {

constexpr float padding = 14;
constexpr float arrow_room = 30;
// How much of the unchanged text stands around the change.
constexpr std::uint32_t context_before = 4;
constexpr std::uint32_t context_after = 3;

// A text around its changed part.
struct Excerpt {
  std::string before, changed, after;
};

std::string slice(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::size_t first = byte_of(text, begin);
  return std::string(text.substr(first, byte_of(text, end) - first));
}

Excerpt excerpt(std::string_view text, Span changed) {
  const std::uint32_t length = code_point_count(text);
  const std::uint32_t from = changed.begin > context_before ? changed.begin - context_before : 0;
  const std::uint32_t to = std::min(length, changed.end + context_after);
  Excerpt out{slice(text, from, changed.begin), slice(text, changed.begin, changed.end),
              slice(text, changed.end, to)};
  if (from > 0) out.before.insert(0, "…");
  if (to < length) out.after += "…";
  return out;
}

// The part of the old text that the fix replaces: what lies between the same beginning and the same end.
Span replaced(std::string_view old_text, std::string_view new_text, Span changed) {
  const std::uint32_t after = code_point_count(new_text) - changed.end;
  const std::uint32_t length = code_point_count(old_text);
  if (after > length || length - after < changed.begin) return {0, length};
  return {changed.begin, length - after};
}

float excerpt_width(Ui& ui, const Excerpt& text) {
  return text_width(ui.canvas, text.before, type::body) +
         text_width(ui.canvas, text.changed, type::strong) +
         text_width(ui.canvas, text.after, type::body);
}

void draw_excerpt(Ui& ui, const Excerpt& text, float x, float y, Color usual, Color changed) {
  x += draw_line(ui.canvas, text.before, {type::body, usual}, x, y);
  x += draw_line(ui.canvas, text.changed, {type::strong, changed}, x, y);
  draw_line(ui.canvas, text.after, {type::body, usual}, x, y);
}

struct Chip {
  std::string id;
  const Fix* fix;
  Excerpt was, becomes;
  float was_width, becomes_width;
  bool shows_old;

  [[nodiscard]] float width() const {
    return (shows_old ? was_width + arrow_room : 0) + becomes_width + 2 * padding;
  }
};

Chip make_chip(Ui& ui, const std::string& text, const Fix& fix, std::string id) {
  Chip chip{std::move(id),
            &fix,
            excerpt(text, replaced(text, fix.value, fix.changed)),
            excerpt(fix.value, fix.changed),
            0,
            0,
            true};
  chip.was_width = excerpt_width(ui, chip.was);
  chip.becomes_width = excerpt_width(ui, chip.becomes);
  chip.shows_old = chip.width() <= ui.column.width;
  return chip;
}

void draw_chip(Ui& ui, const Chip& chip, const Rect& rect) {
  const Theme& theme = ui.theme;
  const Look look = ui.look(chip.id);
  const bool strong = look.hovered || look.pressed;
  ui.canvas.box(rect, strong ? theme.accent_soft : theme.card,
                strong ? theme.accent : mix(theme.line, theme.control_line, 0.45F),
                radius::control);
  const float y = rect.center().y - type::body.line / 2;
  float x = rect.x + padding;
  if (chip.shows_old) {
    draw_excerpt(ui, chip.was, x, y, theme.ink_3, theme.bad);
    x += chip.was_width;
    icon(ui.canvas, Icon::arrow, {x + arrow_room / 2, rect.center().y}, 13, theme.ink_3);
    x += arrow_room;
  }
  draw_excerpt(ui, chip.becomes, x, y, theme.ink, theme.good);
  if (look.focused) focus_ring(ui, rect, radius::control);
}

}  // namespace

void fix_chips(Ui& ui, const wizard::FieldState& state, std::size_t issue) {
  const std::vector<Fix>& fixes = state.report.issues[issue].fixes;
  const float height = ui.device.touch ? 44 : 42;
  ui.skip(space::xs);
  float x = ui.column.x;
  for (std::size_t i = 0; i < fixes.size(); ++i) {
    const std::string number = join({std::to_string(issue), ".", std::to_string(i)});
    const Chip chip =
        make_chip(ui, state.text, fixes[i], join({"fix.", state.field->id, ".", number}));
    const float width = std::min(chip.width(), ui.column.width);
    if (x > ui.column.x && x + width > ui.column.x + ui.column.width) {
      x = ui.column.x;
      ui.skip(height + space::xs);
    }
    const Rect rect{x, ui.column.y, width, height};
    draw_chip(ui, chip, rect);
    Node node;
    node.id = chip.id;
    node.role = Role::button;
    node.name = ui.say("screen.fix.name", {{"value", std::string(chip.fix->value)}});
    node.rect = rect;
    ui.add(std::move(node));
    if (ui.activated(chip.id)) ui.send(wizard::AcceptFix{state.field->id, issue, i});
    x += width + space::xs;
  }
  ui.skip(height);
}

}  // namespace verify::ui
