#include "widgets/field.hpp"

#include "kit/item.hpp"
#include "kit/utf8.hpp"
#include "widgets/button.hpp"
#include "widgets/fix_chips.hpp"
#include "widgets/icon.hpp"
#include "widgets/notice.hpp"
#include "widgets/text_block.hpp"
#include "widgets/text_input.hpp"
#include "widgets/unseen.hpp"

namespace verify::ui {

namespace {

constexpr float padding = 15;
constexpr float mark_size = 15;
constexpr float mark_room = 24;

using wizard::ShownIssue;

Severity worst_of(std::span<const ShownIssue> issues) {
  Severity worst = Severity::info;
  for (const ShownIssue& shown : issues)
    worst = std::max(worst, shown.issue->severity);
  return worst;
}

Tone tone_of(Severity severity) {
  switch (severity) {
    case Severity::info:
      return Tone::neutral;
    case Severity::fixed:
      return Tone::good;
    case Severity::warning:
      return Tone::warning;
    case Severity::error:
      return Tone::bad;
  }
  return Tone::neutral;
}

std::string field_key(const wizard::FieldState& state) {
  return join({"field.", state.field->id});
}

Color frame_color(const Ui& ui, const wizard::FieldState& state,
                  std::span<const ShownIssue> issues) {
  const Theme& theme = ui.theme;
  if (!issues.empty() && worst_of(issues) >= Severity::warning) {
    return colors_of(theme, tone_of(worst_of(issues))).ink;
  }
  const bool judged = !state.text.empty() && state.report.verdict != Verdict::error;
  return judged && state.touched ? theme.good : theme.control_line;
}

// Whether the issue points at some of the characters, and not at the text as a whole.
bool points_at_part(const ShownIssue& shown, std::uint32_t length) {
  const Span& span = shown.issue->span;
  return shown.own && shown.issue->severity >= Severity::warning && span.end > span.begin &&
         span.end <= length && span.end - span.begin < length;
}

// The icon with the meaning of the frame's colour, for people who do not see colours.
std::optional<Icon> mark_of(const wizard::FieldState& state, std::span<const ShownIssue> issues) {
  if (!issues.empty() && worst_of(issues) >= Severity::warning) return Icon::warning;
  if (state.text.empty() || !state.touched || state.report.verdict == Verdict::error) return {};
  return Icon::check;
}

float room_after(const wizard::FieldState& state, std::span<const ShownIssue> issues) {
  return mark_of(state, issues) ? padding + mark_room : padding;
}

// The part of the text that the frame shows. A long text begins later, with an ellipsis, so that
// the first characters that an issue points at are in view.
struct TextInView {
  std::string text;
  std::uint32_t skipped = 0;  // characters of the whole text, less the ellipsis
};

TextInView text_in_view(Ui& ui, const wizard::FieldState& state, std::span<const ShownIssue> issues,
                        float room) {
  constexpr std::string_view ellipsis = "…";
  const std::string_view text = state.text;
  const std::uint32_t length = code_point_count(text);
  const auto marked = std::find_if(issues.begin(), issues.end(), [&](const ShownIssue& shown) {
    return points_at_part(shown, length);
  });
  if (marked == issues.end() || text_width(ui.canvas, text, type::input) <= room)
    return {state.text};
  const Span& span = marked->issue->span;
  const float between = room - 2 * text_width(ui.canvas, ellipsis, type::input);
  const auto width = [&](std::uint32_t begin) {
    const std::size_t from = byte_of(text, begin);
    return text_width(ui.canvas, text.substr(from, byte_of(text, span.end) - from), type::input);
  };
  if (width(0) <= between) return {state.text};
  std::uint32_t begin = span.begin;
  while (begin > 1 && width(begin - 1) <= between)
    --begin;
  return {join({ellipsis, text.substr(byte_of(text, begin))}), begin - 1};
}

// Draws a soft background and a line under the characters that an issue points at.
void draw_marks(Ui& ui, const Rect& frame, const TextInView& in_view, std::uint32_t length,
                float room, std::span<const ShownIssue> issues) {
  const std::string& text = in_view.text;
  const auto offset = [&](std::uint32_t index) {
    const std::size_t end = byte_of(text, index - in_view.skipped);
    return text_width(ui.canvas, std::string_view(text).substr(0, end), type::input);
  };
  for (const ShownIssue& shown : issues) {
    if (!points_at_part(shown, length) || shown.issue->span.begin < in_view.skipped) continue;
    const float begin = frame.x + padding + offset(shown.issue->span.begin);
    const float end = frame.x + padding + offset(shown.issue->span.end);
    if (end > frame.x + padding + room) continue;
    const ToneColors colors = colors_of(ui.theme, tone_of(shown.issue->severity));
    ui.canvas.fill({begin - 1, frame.center().y - 14, end - begin + 2, 28}, colors.soft, 4);
    ui.canvas.fill({begin - 1, frame.center().y + 13, end - begin + 2, 2}, colors.ink, 1);
  }
}

void draw_value(Ui& ui, const Rect& frame, const TextInView& in_view, std::uint32_t length,
                float room, std::span<const ShownIssue> issues) {
  std::vector<Run> runs;
  for (const ShownIssue& shown : issues) {
    const Span& span = shown.issue->span;
    if (!points_at_part(shown, length) || span.begin < in_view.skipped) continue;
    runs.push_back({span.begin - in_view.skipped, span.end - in_view.skipped,
                    colors_of(ui.theme, tone_of(shown.issue->severity)).ink});
  }
  draw_line(ui.canvas, in_view.text, {type::input, ui.theme.ink}, frame.x + padding,
            frame.center().y - type::input.line / 2, room, runs);
}

std::string_view input_mode(InputMode mode) {
  switch (mode) {
    case InputMode::text:
      return "text";
    case InputMode::numeric:
      return "numeric";
    case InputMode::decimal:
      return "decimal";
    case InputMode::tel:
      return "tel";
  }
  return "text";
}

// Turns typed text into events for the next `update`. The events outlive the frame (View), so the
// listener may refer to them.
TextListener listener_of(Ui& ui, const std::string& field) {
  std::vector<wizard::Event>& events = ui.drawn.events;
  return {[&events, field](const std::string& text) {
            events.emplace_back(wizard::EditField{field, text});
          },
          [&events, field] { events.emplace_back(wizard::LeaveField{field}); }};
}

TextItem add_textbox(Ui& ui, const wizard::FieldState& state, const Rect& rect,
                     std::string_view placeholder, std::span<const ShownIssue> issues) {
  Node node;
  node.id = field_key(state);
  node.role = Role::textbox;
  node.name = ui.say(field_key(state));
  node.rect = rect;
  node.value = state.text;
  node.placeholder = placeholder;
  node.required = !state.is_optional;
  node.invalid = !issues.empty() && worst_of(issues) == Severity::error;
  InputLook look = input_look(ui.theme);
  look.mode = input_mode(state.field->input_mode);
  look.autocomplete = state.field->autocomplete;
  look.max_length = state.field->max_length;
  look.padding_right = room_after(state, issues);
  node.input = std::move(look);
  return add_text_item(ui, std::move(node), listener_of(ui, state.field->id));
}

void draw_frame(Ui& ui, const wizard::FieldState& state, const Rect& rect, const TextItem& item,
                std::string_view placeholder, std::span<const ShownIssue> issues) {
  const Color frame = frame_color(ui, state, issues);
  const bool wrong = !issues.empty() && worst_of(issues) == Severity::error;
  draw_text_frame(ui, rect, item, frame, wrong ? 1.5F : 1);
  if (const std::optional<Icon> mark = mark_of(state, issues)) {
    icon(ui.canvas, *mark, {rect.right() - padding - mark_size / 2, rect.center().y}, mark_size,
         frame);
  }
  const float room = rect.width - padding - room_after(state, issues);
  const std::uint32_t length = code_point_count(state.text);
  if (item.editing) {
    // The browser shows the text, and scrolls it when it is too long.
    if (text_width(ui.canvas, state.text, type::input) <= room)
      draw_marks(ui, rect, {state.text}, length, room, issues);
    return;
  }
  if (state.text.empty()) {
    draw_line(ui.canvas, placeholder, {type::input, ui.theme.ink_3}, rect.x + padding,
              rect.center().y - type::input.line / 2, room);
    return;
  }
  const TextInView in_view = text_in_view(ui, state, issues, room);
  draw_marks(ui, rect, in_view, length, room, issues);
  draw_value(ui, rect, in_view, length, room, issues);
}

// Shows what was repaired when the person left the field; the text above already shows the result.
void draw_repairs(Ui& ui, const wizard::FieldState& state, std::vector<std::string>& described_by) {
  for (std::size_t i = 0; i < state.repairs.size(); ++i) {
    const Issue& issue = state.repairs[i];
    if (issue.severity != Severity::fixed) continue;
    ui.gap(space::xs);
    const std::string text = ui.say(join({"issue.", issue.code}), issue.arguments);
    const std::string id = join({"repair.", state.field->id, ".", std::to_string(i)});
    const Rect line = row(type::row.line);
    icon(ui.canvas, Icon::check, {line.x + 7, line.center().y}, 12, ui.theme.good);
    const Indented beside(space::l);
    paragraph(ui, id, text, {type::row, ui.theme.good}, Role::status);
    described_by.push_back(id);
  }
}

void draw_issue(Ui& ui, const wizard::FieldState& state, const ShownIssue& shown,
                std::vector<std::string>& described_by) {
  const Issue& issue = *shown.issue;
  ui.gap(space::xs);
  const std::string id = join({"issue.", state.field->id, ".", std::to_string(shown.index)});
  notice(ui, id, ui.say(join({"issue.", issue.code}), issue.arguments), tone_of(issue.severity));
  described_by.push_back(id);
  if (shown.own && !issue.fixes.empty()) fix_chips(ui, state, shown.index);
}

// What was typed speaks against the chosen method: the better one is one tap away.
void draw_better_method(Ui& ui, const wizard::FieldState& state) {
  const std::optional<wizard::BetterMethod> better =
      wizard::better_method(ui.model.pack, ui.model.state, ui.model.now);
  if (!better || better->field != state.field) return;
  ui.gap(space::xs);
  const std::string method = ui.say(join({"method.", better->method->id}));
  if (wide_button(ui,
                  {"better_method", ui.say("screen.fields.better_method", {{"method", method}})}))
    ui.send(wizard::ChooseMethod{better->method->id});
}

}  // namespace

bool shows_error(const Ui& ui, const wizard::FieldState& state) {
  const std::vector<ShownIssue> issues = wizard::shown_issues(ui.model.state, state);
  return !issues.empty() && worst_of(issues) == Severity::error;
}

void field(Ui& ui, const wizard::FieldState& state, bool first_problem) {
  const std::string key = field_key(state);
  const std::vector<ShownIssue> issues = wizard::shown_issues(ui.model.state, state);
  draw_paragraph(ui, ui.say(key), {type::label_strong, ui.theme.ink});
  ui.gap(space::xxs + 2);
  const std::string placeholder_key = join({key, ".placeholder"});
  const std::string placeholder = ui.has(placeholder_key) ? ui.say(placeholder_key) : "";
  const Rect rect = row(text_input_height(ui));
  const TextItem item = add_textbox(ui, state, rect, placeholder, issues);
  draw_frame(ui, state, rect, item, placeholder, issues);

  std::vector<std::string> described_by;
  draw_repairs(ui, state, described_by);
  for (const ShownIssue& shown : issues)
    draw_issue(ui, state, shown, described_by);
  if (!issues.empty()) draw_better_method(ui, state);
  unseen_notice(ui, state, described_by);
  const TextStyle small{type::source, ui.theme.ink_3};
  if (first_problem) {
    ui.gap(space::xs);
    paragraph(ui, "not_sent", ui.say("screen.fields.not_sent"), small);
  } else if (issues.empty() && state.repairs.empty() && ui.has(join({key, ".hint"}))) {
    ui.gap(space::xxs + 2);
    described_by.push_back(join({"hint.", state.field->id}));
    const AmountLimits& limits = state.field->limits;
    paragraph(ui, described_by.back(),
              ui.say(join({key, ".hint"}),
                     {{"min", amount_text(limits.min)}, {"max", amount_text(limits.max)}}),
              small);
  }
  ui.nodes[item.node].errors = std::move(described_by);
}

}  // namespace verify::ui
