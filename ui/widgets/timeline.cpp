#include "widgets/timeline.hpp"

#include "dates.hpp"
#include "verify/eta.hpp"
#include "widgets/text_block.hpp"

namespace verify::ui {

namespace {

constexpr int least_days = 7;
constexpr int most_days = 14;
constexpr float header_height = 46;
constexpr float bar_height = 12;
constexpr float least_bar = 14;
constexpr float narrow_cell = 40;
constexpr double seconds_a_day = 24 * 3600;

// The calendar of the picture: `days` columns from today.
struct Calendar {
  Date today;
  int days = least_days;
  float x = 0;
  float width = 0;

  [[nodiscard]] float cell() const { return width / static_cast<float>(days); }
  [[nodiscard]] Date date(int column) const { return from_days(to_days(today) + column); }
  // Where an instant lies; later than the last day is the right edge.
  [[nodiscard]] float at(Instant instant) const {
    const double seconds =
        static_cast<double>(instant.seconds - start_of_day_in_shanghai(today).seconds);
    const auto column = static_cast<float>(seconds / seconds_a_day);
    return x + std::clamp(column, 0.0F, static_cast<float>(days)) * cell();
  }
};

Calendar make_calendar(const Ui& ui, std::span<const MethodAdvice* const> methods) {
  Calendar calendar{date_in_shanghai(ui.model.now), least_days, ui.column.x, ui.column.width};
  for (const MethodAdvice* advice : methods) {
    const int last = to_days(date_in_shanghai(advice->eta.latest)) - to_days(calendar.today);
    calendar.days = std::max(calendar.days, last + 2);
  }
  calendar.days = std::min(calendar.days, most_days);
  return calendar;
}

std::vector<const MethodAdvice*> possible_methods(const Ui& ui) {
  std::vector<const MethodAdvice*> out;
  for (const MethodAdvice& advice : ui.model.state.recommendation.methods) {
    if (advice.status != Status::ineligible) out.push_back(&advice);
  }
  return out;
}

void draw_day(Ui& ui, const Calendar& calendar, int column) {
  const Date date = calendar.date(column);
  const bool works = is_working_day(ui.model.pack.calendar, date);
  const float x = calendar.x + static_cast<float>(column) * calendar.cell();
  const Type small{12, 16, Weight::regular};
  const Paragraph name =
      lay_out(ui.canvas, weekday_text(ui, date, calendar.cell() < narrow_cell), small);
  draw(ui.canvas, name, {small, ui.theme.ink_3, Align::center}, x, ui.column.y + 3,
       calendar.cell());
  const bool today = column == 0;
  const Point center{x + calendar.cell() / 2, ui.column.y + 32};
  if (today) ui.canvas.circle(center, 11, ui.theme.accent);
  // The first of a month says which one it is.
  const bool names_month = date.day == 1 && calendar.cell() >= narrow_cell;
  const std::string number = names_month ? month_cell_text(ui, date) : std::to_string(date.day);
  const Type type{13, 20, today || works ? Weight::semibold : Weight::regular};
  const Color color = today ? ui.theme.on_accent : works ? ui.theme.ink : ui.theme.ink_3;
  const Paragraph day = lay_out(ui.canvas, number, type);
  draw(ui.canvas, day, {type, color, Align::center}, x, center.y - type.line / 2, calendar.cell());
}

void shade_days_off(Ui& ui, const Calendar& calendar, float y, float height) {
  for (int column = 0; column < calendar.days; ++column) {
    if (is_working_day(ui.model.pack.calendar, calendar.date(column))) continue;
    const float x = calendar.x + static_cast<float>(column) * calendar.cell();
    const float end = calendar.x + static_cast<float>(column + 1) * calendar.cell();
    ui.canvas.fill({x, y, end - x, height}, ui.theme.day_off);
  }
}

Color bar_color(const Ui& ui, const MethodAdvice& advice) {
  if (advice.method == ui.model.state.recommendation.recommended) return ui.theme.accent;
  return is_instant(advice.eta) ? mix(ui.theme.card, ui.theme.accent, 0.6F)
                                : mix(ui.theme.card, ui.theme.ink_3, 0.6F);
}

// From the earliest to the latest end; only framed while it is not certain that the method is possible.
void draw_bar(Ui& ui, const Calendar& calendar, const MethodAdvice& advice, float y) {
  const float right = calendar.x + calendar.width;
  const float begin = std::min(calendar.at(advice.eta.earliest), right - least_bar);
  const float end = std::max(calendar.at(advice.eta.latest), begin + least_bar);
  const Rect rect{begin, y, end - begin, bar_height};
  const Color color = bar_color(ui, advice);
  if (advice.status == Status::eligible) {
    ui.canvas.fill(rect, color, bar_height / 2);
  } else {
    ui.canvas.box(rect, ui.theme.card, color, bar_height / 2, 2);
  }
}

std::string row_text(const Ui& ui, const MethodAdvice& advice) {
  return ui.say("screen.timeline.row", {{"method", ui.say(join({"method.", advice.method->id}))},
                                        {"finish", ui.narrow() ? short_finish_text(ui, advice.eta)
                                                               : finish_text(ui, advice.eta)}});
}

void draw_row(Ui& ui, const Calendar& calendar, const MethodAdvice& advice) {
  const float top = ui.column.y;
  const std::string text = row_text(ui, advice);
  const bool best = advice.method == ui.model.state.recommendation.recommended;
  const Type& type = best ? type::label_strong : type::label;
  ui.skip(space::xs);
  draw_paragraph(ui, text, {type, best ? ui.theme.ink : ui.theme.ink_2});
  ui.skip(space::xxs);
  draw_bar(ui, calendar, advice, ui.column.y);
  ui.skip(bar_height + space::xs);
  Node node;
  node.id = join({"timeline.", advice.method->id});
  node.role = Role::listitem;
  node.name = advice.status == Status::eligible
                  ? text
                  : ui.say("screen.timeline.row_unknown", {{"row", text}});
  node.rect = {ui.column.x, top, ui.column.width, ui.column.y - top};
  ui.add(std::move(node));
}

// Heights first, so that the shade of the days off lies under everything.
float rows_height(Ui& ui, std::span<const MethodAdvice* const> methods) {
  float height = 0;
  for (const MethodAdvice* advice : methods) {
    const bool best = advice->method == ui.model.state.recommendation.recommended;
    const Type& type = best ? type::label_strong : type::label;
    height += lay_out(ui.canvas, row_text(ui, *advice), type, ui.column.width).height;
    height += 2 * space::xs + space::xxs + bar_height;
  }
  return height;
}

}  // namespace

void timeline(Ui& ui) {
  const std::vector<const MethodAdvice*> methods = possible_methods(ui);
  if (methods.empty()) return;
  const Calendar calendar = make_calendar(ui, methods);
  shade_days_off(ui, calendar, ui.column.y, header_height + rows_height(ui, methods));
  for (int column = 0; column < calendar.days; ++column)
    draw_day(ui, calendar, column);
  ui.skip(header_height);
  Node list;
  list.id = "timeline";
  list.role = Role::list;
  list.name = ui.say("screen.timeline.title");
  const Group group(ui.nodes, std::move(list));
  for (const MethodAdvice* advice : methods) {
    ui.canvas.horizontal(ui.column.x, ui.column.y, ui.column.width, ui.theme.line);
    draw_row(ui, calendar, *advice);
  }
}

}  // namespace verify::ui
