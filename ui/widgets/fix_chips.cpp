#include "widgets/fix_chips.hpp"

#include "focus_ring.hpp"
#include "kit/item.hpp"
#include "kit/utf8.hpp"
#include "widgets/icon.hpp"

namespace verify::ui {

namespace {

constexpr float padding = 14;
constexpr float arrow_room = 30;
// The number of unchanged characters that are shown before and after the change.
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

// The part of the old text that the fix replaces: everything between the unchanged beginning and
// the unchanged end.
Span replaced(std::string_view old_text, std::string_view new_text, Span changed) {
  const std::uint32_t after = code_point_count(new_text) - changed.end;
  const std::uint32_t length = code_point_count(old_text);
  if (after > length || length - after < changed.begin) return {0, length};
  return {changed.begin, length - after};
}

// An excerpt as one paragraph; the changed part has its own colour and weight.
struct Shown {
  Paragraph text;
  Run changed;
};

Shown lay_out_excerpt(Ui& ui, const Excerpt& text, Color changed, float room) {
  const std::uint32_t begin = code_point_count(text.before);
  const Run run{begin, begin + code_point_count(text.changed), changed, Weight::semibold};
  return {lay_out(ui.canvas, join({text.before, text.changed, text.after}), type::body, room,
                  {&run, 1}),
          run};
}

struct Chip {
  std::string id;
  Shown was, becomes;
  bool on_one_line;
  float width, height;
};

// "Old → new" on one line, or the new text below the old one when there is little room.
Chip make_chip(Ui& ui, const std::string& text, const Fix& fix, std::string id) {
  const float most = ImGui::CalcItemWidth() - 2 * padding;
  const Excerpt was = excerpt(text, replaced(text, fix.value, fix.changed));
  const Excerpt becomes = excerpt(fix.value, fix.changed);
  Chip chip{std::move(id),
            lay_out_excerpt(ui, was, ui.theme.bad, most),
            lay_out_excerpt(ui, becomes, ui.theme.good, most),
            true,
            0,
            0};
  const float both = chip.was.text.width + arrow_room + chip.becomes.text.width;
  chip.on_one_line = both <= most;
  if (!chip.on_one_line) {
    chip.becomes = lay_out_excerpt(ui, becomes, ui.theme.good, most - arrow_room);
  }
  const float stacked = std::max(chip.was.text.width, arrow_room + chip.becomes.text.width);
  chip.width = std::ceil(chip.on_one_line ? both : stacked) + 2 * padding;
  const float lines =
      chip.on_one_line ? type::body.line : chip.was.text.height + chip.becomes.text.height;
  chip.height = std::max(ui.control_height(), lines + 2 * ui.spaced(space::xs));
  return chip;
}

void draw_shown(Ui& ui, const Shown& shown, Color usual, ImVec2 at) {
  draw(ui.canvas, shown.text, {type::body, usual}, at.x, at.y, shown.text.width,
       {&shown.changed, 1});
}

void draw_chip(Ui& ui, const Chip& chip, const Item& item, const Rect& rect) {
  const Theme& theme = ui.theme;
  const bool strong = item.hovered || item.active;
  ui.canvas.box(rect, strong ? theme.accent_soft : theme.card,
                strong ? theme.accent : theme.quiet_frame(), ImGui::GetStyle().FrameRounding);
  const Paragraph& was = chip.was.text;
  const float lines = chip.on_one_line ? was.height : was.height + chip.becomes.text.height;
  ImVec2 at{rect.x + padding, rect.center().y - lines / 2};
  draw_shown(ui, chip.was, theme.ink_2, at);
  if (chip.on_one_line) {
    at.x += was.width;
  } else {
    at.y += was.height;
  }
  icon(ui.canvas, Icon::arrow, {at.x + arrow_room / 2, at.y + type::body.line / 2}, 13,
       theme.ink_2);
  draw_shown(ui, chip.becomes, theme.ink, {at.x + arrow_room, at.y});
  if (item.focused) focus_ring(ui, rect, ImGui::GetStyle().FrameRounding);
}

}  // namespace

void fix_chips(Ui& ui, const wizard::FieldState& state, std::size_t issue) {
  const std::vector<Fix>& fixes = state.report.issues[issue].fixes;
  ui.gap(space::xs);
  const Rect whole = row(0);
  Rect rect{whole.x, whole.y, 0, 0};
  float bottom = rect.y;
  for (std::size_t i = 0; i < fixes.size(); ++i) {
    const std::string number = join({std::to_string(issue), ".", std::to_string(i)});
    const Chip chip =
        make_chip(ui, state.text, fixes[i], join({"fix.", state.field->id, ".", number}));
    if (i > 0 && rect.x + chip.width > whole.right()) {
      rect.x = whole.x;
      rect.y = bottom + space::xs;
    }
    rect.width = chip.width;
    rect.height = chip.height;
    Node node;
    node.id = chip.id;
    node.role = Role::button;
    node.name = ui.say("screen.fix.name", {{"value", std::string(fixes[i].value)}});
    node.rect = rect;
    const Item item = add_item(ui, std::move(node));
    draw_chip(ui, chip, item, rect);
    if (item.activated) ui.send(wizard::AcceptFix{state.field->id, issue, i});
    bottom = std::max(bottom, rect.bottom());
    rect.x += rect.width + space::xs;
  }
  ImGui::SetCursorScreenPos({whole.x, bottom});
}

}  // namespace verify::ui
