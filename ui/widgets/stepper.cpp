#include "widgets/stepper.hpp"

#include <cmath>

#include "focus_ring.hpp"
#include "kit/item.hpp"
#include "widgets/icon.hpp"

namespace verify::ui {

namespace {

using wizard::Step;

constexpr int step_count = static_cast<int>(Step::submitted);  // it is the end, not a step
constexpr float disc = 24;
constexpr float label_gap = 8;
constexpr float widest_line = 56;
constexpr float narrowest_line = 14;
constexpr float line_margin = 10;

std::string label_of(const Ui& ui, int step) {
  return ui.say(join({"step.", name_of(static_cast<Step>(step))}));
}

// After a refusal the last step is not done: it is where the person is again.
int current_step(const Ui& ui) {
  const wizard::State& state = ui.model.state;
  const bool is_back = state.step == Step::submitted && state.verification &&
                       wizard::may_try_again(state.verification->state);
  return static_cast<int>(is_back ? Step::review : state.step);
}

// True for earlier steps to which the wizard can go back.
bool is_open(const Ui& ui, int step) {
  const wizard::State& state = ui.model.state;
  if (state.step == Step::submitted || step >= current_step(ui)) return false;
  if (step == static_cast<int>(Step::account_type)) {
    return !state.given.is_known(ui.model.pack.account_type_slot);
  }
  return step != static_cast<int>(Step::situation) || !state.asked.empty();
}

void draw_disc(Ui& ui, int step, ImVec2 center) {
  const Theme& theme = ui.theme;
  const int current = current_step(ui);
  if (step < current) {
    ui.canvas.circle(center, disc / 2, theme.good_soft);
    return icon(ui.canvas, Icon::check, center, 11, theme.good);
  }
  const bool here = step == current;
  ui.canvas.circle(center, disc / 2, here ? theme.accent : theme.muted);
  const Paragraph digit = lay_out(ui.canvas, std::to_string(step + 1), type::badge);
  draw(ui.canvas, digit, {type::badge, here ? theme.on_accent : theme.ink_3, Align::center},
       center.x - disc / 2, center.y - type::badge.line / 2, disc);
}

void draw_step_label(Ui& ui, int step, const Rect& rect, const Item& item) {
  const bool here = step == current_step(ui);
  draw_disc(ui, step, {rect.x + disc / 2, rect.center().y});
  const Type& type = here ? type::label_strong : type::label;
  const Color color = here ? ui.theme.ink : item.hovered ? ui.theme.accent : ui.theme.ink_3;
  draw_line(ui.canvas, label_of(ui, step), {type, color}, rect.x + disc + label_gap,
            rect.center().y - type.line / 2);
  if (item.focused) focus_ring(ui, rect, disc / 2);
}

void draw_step(Ui& ui, int step, const Rect& rect) {
  const std::string label = label_of(ui, step);
  const std::string id = join({"step.", name_of(static_cast<Step>(step))});
  Node place;
  place.id = id;
  place.role = Role::listitem;
  place.name = label;
  place.rect = rect;
  place.step_of = {step + 1, step_count};
  if (step == current_step(ui)) place.current = Current::step;
  if (!is_open(ui, step)) {
    ui.nodes.add(std::move(place));
    return draw_step_label(ui, step, rect, {});
  }
  const Group scope(ui.nodes, std::move(place));
  Node button;
  button.id = join({id, ".go"});
  button.role = Role::button;
  button.name = ui.say("screen.step.back_to", {{"step", label}});
  button.rect = rect;
  const Item item = add_item(ui, std::move(button));
  draw_step_label(ui, step, rect, item);
  if (item.activated) ui.send(wizard::GoTo{static_cast<Step>(step)});
}

void draw_in_a_row(Ui& ui, float line_width, std::span<const float, step_count> widths) {
  const Rect whole = row(ui.least_target(32));
  float x = whole.x;
  for (int step = 0; step < step_count; ++step) {
    const float width = widths[static_cast<std::size_t>(step)];
    draw_step(ui, step, {x, whole.y, width, whole.height});
    x += width;
    if (step + 1 == step_count) break;
    ui.canvas.horizontal(x + line_margin, whole.center().y, line_width, ui.theme.line);
    x += line_width + 2 * line_margin;
  }
  occupy(whole);
}

// Shows the current step, its number among all steps, and a bar with a part for each.
void draw_compact(Ui& ui) {
  constexpr float bar_height = 4;
  const int current = std::min(current_step(ui), step_count - 1);
  const std::string label = label_of(ui, current);
  const std::string place = ui.say("screen.step.place", {{"step", std::to_string(current + 1)},
                                                         {"count", std::to_string(step_count)}});
  const float room = ImGui::CalcItemWidth() - disc - label_gap;
  const Paragraph count = lay_out(ui.canvas, place, type::source, room);
  const bool beside =
      text_width(ui.canvas, label, type::label_strong) + space::s + count.width <= room;
  const Paragraph name = lay_out(ui.canvas, label, type::label_strong, room);
  const float text_height = name.height + (beside ? 0 : count.height);
  const Rect rect = row(std::max(32.0F, text_height));
  const float x = rect.x + disc + label_gap;
  const float top = rect.center().y - text_height / 2;
  draw_disc(ui, current, {rect.x + disc / 2, top + type::label_strong.line / 2});
  draw(ui.canvas, name, {type::label_strong, ui.theme.ink}, x, top, room);
  const TextStyle quiet{type::source, ui.theme.ink_3, beside ? Align::end : Align::start};
  draw(ui.canvas, count, quiet, x, beside ? rect.center().y - count.height / 2 : top + name.height,
       room);
  const float part = (rect.width - (step_count - 1) * space::xxs) / step_count;
  for (int i = 0; i < step_count; ++i) {
    const float start = rect.x + static_cast<float>(i) * (part + space::xxs);
    ui.canvas.fill({start, rect.bottom() + space::xxs, part, bar_height},
                   i <= current_step(ui) ? ui.theme.accent : ui.theme.line, bar_height / 2);
  }
  Node node;
  node.id = "step.current";
  node.role = Role::listitem;
  node.name = ui.say("screen.step.current", {{"place", place}, {"step", label}});
  node.rect = rect;
  node.step_of = {current + 1, step_count};
  node.current = Current::step;
  ui.nodes.add(std::move(node));
  occupy({rect.x, rect.y, rect.width, rect.height + space::xxs + bar_height});
}

}  // namespace

void stepper(Ui& ui) {
  Node navigation;
  navigation.id = "steps";
  navigation.role = Role::navigation;
  navigation.name = ui.say("screen.step.navigation");
  const Group group(ui.nodes, std::move(navigation));
  Node list;
  list.id = "steps.list";
  list.role = Role::list;
  const Group steps(ui.nodes, std::move(list));
  std::array<float, step_count> widths{};
  float room = ImGui::CalcItemWidth();
  for (int step = 0; step < step_count; ++step) {
    const Type& type = step == current_step(ui) ? type::label_strong : type::label;
    float& width = widths[static_cast<std::size_t>(step)];
    width = disc + label_gap + text_width(ui.canvas, label_of(ui, step), type);
    room -= width;
  }
  const float line_width = std::floor(room / (step_count - 1)) - 2 * line_margin;
  if (ui.narrow() || line_width < narrowest_line) return draw_compact(ui);
  draw_in_a_row(ui, std::min(line_width, widest_line), widths);
}

}  // namespace verify::ui
