#include "widgets/calendar.hpp"

#include <cmath>

#include "dates.hpp"
#include "verify/working_days.hpp"
#include "widgets/text_block.hpp"

namespace verify::ui {

namespace {

constexpr int least_days = 7;
constexpr int most_days = 14;
constexpr float header_height = 46;
constexpr float bar_height = 12;
constexpr float bar_margin = 6;
constexpr float least_bar = 14;
constexpr float narrow_cell = 40;
constexpr float narrowest_name = 18;
constexpr double seconds_a_day = 24 * 3600;

// The columns of the picture, one per day.
struct Calendar {
  const TimeZone& zone;
  Date first;
  int days = least_days;
  float x = 0;
  float width = 0;

  [[nodiscard]] float cell() const { return width / static_cast<float>(days); }
  [[nodiscard]] Date date(int column) const { return from_days(to_days(first) + column); }
  // The x position of an instant; instants after the last day are at the right edge.
  [[nodiscard]] float at(Instant instant) const {
    const double seconds = static_cast<double>(instant.seconds - start_of_day(zone, first).seconds);
    const auto column = static_cast<float>(seconds / seconds_a_day);
    return x + std::clamp(column, 0.0F, static_cast<float>(days)) * cell();
  }
};

Calendar make_calendar(const Ui& ui, const Date& first, std::span<const Bar> bars) {
  const Rect whole = row(0);
  Calendar calendar{ui.model.pack.time_zone, first, least_days, whole.x, whole.width};
  for (const Bar& bar : bars) {
    const int last = to_days(date_in(ui.model.pack.time_zone, bar.end)) - to_days(first);
    calendar.days = std::max(calendar.days, last + 2);
  }
  const int today = to_days(date_in(ui.model.pack.time_zone, ui.model.now)) - to_days(first);
  calendar.days = std::min(std::max(calendar.days, today + 2), most_days);
  return calendar;
}

void draw_day(Ui& ui, const Calendar& calendar, int column, float top) {
  const Date date = calendar.date(column);
  const bool works = is_working_day(ui.model.pack.calendar, date);
  const float x = calendar.x + static_cast<float>(column) * calendar.cell();
  const Type small{12, 16, Weight::regular};
  const Paragraph name =
      lay_out(ui.canvas, weekday_text(ui, date, calendar.cell() < narrow_cell), small);
  draw(ui.canvas, name, {small, ui.theme.ink_3, Align::center}, x, top + 3, calendar.cell());
  const bool today = date == date_in(ui.model.pack.time_zone, ui.model.now);
  const ImVec2 center{x + calendar.cell() / 2, top + 32};
  if (today) ui.canvas.circle(center, 11, ui.theme.accent);
  // The first day of a month also shows the month.
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

// Marks the current time with one line behind texts and bars: faint, so that the texts stay
// readable, and clear at each bar.
void draw_now(Ui& ui, const Calendar& calendar, float top, std::span<const Rect> bars) {
  if (bars.empty() || date_in(ui.model.pack.time_zone, ui.model.now) < calendar.first) return;
  const float x = calendar.at(ui.model.now) - 0.5F;
  ui.canvas.fill({x, top, 1, bars.back().bottom() - top},
                 mix(ui.theme.card, ui.theme.accent, 0.12F));
  for (const Rect& bar : bars)
    ui.canvas.fill({x, bar.y, 1, bar.height}, ui.theme.accent);
}

const Type& type_of(const Bar& bar) {
  return bar.strong ? type::label_strong : type::label;
}

void draw_bar(Ui& ui, const Calendar& calendar, const Bar& bar, float y) {
  const float right = calendar.x + calendar.width;
  const float begin = std::min(calendar.at(bar.begin), right - least_bar);
  const float end = std::max(calendar.at(bar.end), begin + least_bar);
  const Rect rect{begin, y, end - begin, bar_height};
  if (bar.filled) {
    ui.canvas.fill(rect, bar.color, bar_height / 2);
  } else {
    ui.canvas.box(rect, ui.theme.card, bar.color, bar_height / 2, 2);
  }
  if (!bar.own) return;
  const float own_begin = std::max(calendar.at(bar.own->begin), rect.right());
  const float own_end = calendar.at(bar.own->end);
  if (own_end - own_begin < bar_height) return;
  ui.canvas.box({own_begin, y, own_end - own_begin, bar_height}, ui.theme.card, ui.theme.warning,
                bar_height / 2, 2);
}

// Draws a row; returns the line of its bar.
Rect draw_row(Ui& ui, const Calendar& calendar, const Bar& bar) {
  const Rect top = row(0);
  ui.gap(space::xs);
  draw_paragraph(ui, bar.text, {type_of(bar), bar.strong ? ui.theme.ink : ui.theme.ink_2});
  ui.gap(space::xxs);
  const Rect line = row(bar_height + 2 * bar_margin);
  draw_bar(ui, calendar, bar, line.y + bar_margin);
  occupy(line);
  Node node;
  node.id = bar.id;
  node.role = Role::listitem;
  node.name = bar.name.empty() ? bar.text : bar.name;
  node.rect = {top.x, top.y, top.width, ImGui::GetCursorScreenPos().y - top.y};
  ui.nodes.add(std::move(node));
  return line;
}

}  // namespace

void calendar(Ui& ui, std::string_view id, std::string_view name, const Date& first,
              std::span<const Bar> bars) {
  const Calendar calendar = make_calendar(ui, first, bars);
  const Rect header = row(header_height);
  Behind shade(ui.canvas.list());
  // If the columns are narrower than the names of the days, only every n-th day is named.
  const int step = static_cast<int>(std::ceil(narrowest_name / calendar.cell()));
  for (int column = 0; column < calendar.days; column += step)
    draw_day(ui, calendar, column, header.y);
  occupy(header);
  Node list;
  list.id = id;
  list.role = Role::list;
  list.name = name;
  const Group group(ui.nodes, std::move(list));
  std::vector<Rect> lines;
  for (const Bar& bar : bars)
    lines.push_back(draw_row(ui, calendar, bar));
  shade.begin();
  shade_days_off(ui, calendar, header.y, header.height);
  for (const Rect& line : lines)
    shade_days_off(ui, calendar, line.y, line.height);
  draw_now(ui, calendar, header.bottom(), lines);
}

}  // namespace verify::ui
