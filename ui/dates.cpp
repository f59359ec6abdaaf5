#include "dates.hpp"

namespace verify::ui {

namespace {

std::string two_digits(int value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

// The date in the pattern `key`; dates of other years use the pattern with a year.
std::string dated(const Ui& ui, std::string_view key, const Date& date) {
  const bool this_year = date.year == date_in(ui.model.pack.time_zone, ui.model.now).year;
  return ui.say(join({key, this_year ? "" : ".year"}), {{"date", to_string(date)}});
}

// An end as a date for methods that count in days, otherwise as a time of day.
std::string end_text(const Ui& ui, const Eta& eta, Instant end, std::string_view date_key) {
  if (is_instant(eta)) return moment_text(ui, end);
  return dated(ui, date_key, date_in(ui.model.pack.time_zone, end));
}

// A number of units: "30 分钟", "1–3 个工作日".
std::string amount_text(const Ui& ui, TimeUnit unit, std::string count) {
  return ui.say(join({"screen.duration.", name_of(unit)}), {{"count", std::move(count)}});
}

std::string amount_text(const Ui& ui, TimeUnit unit, int count) {
  return amount_text(ui, unit, std::to_string(count));
}

std::string finish(const Ui& ui, const Eta& eta, std::string_view date_key) {
  const Duration takes = overall_duration(*eta.method);
  const bool at_once = is_instant(eta) && takes.min == 0;
  if (at_once && takes.max == 0) return ui.say("screen.finish.now");
  if (is_instant(eta)) ui.wake_next_minute();
  const Ends& ends = eta.whole;
  const auto text = [&](Instant end) { return end_text(ui, eta, end, date_key); };
  if (ends.latest) {
    if (is_instant(eta))
      return ui.say(at_once ? "screen.finish.now_latest" : "screen.finish.latest",
                    {{"moment", text(*ends.latest)}});
    const std::string first = text(ends.earliest);
    const std::string last = text(*ends.latest);
    return first == last ? last : ui.say("screen.finish.range", {{"first", first}, {"last", last}});
  }
  if (ends.typical)
    return ui.say(at_once ? "screen.finish.now_usually" : "screen.finish.usually",
                  {{"moment", text(*ends.typical)}});
  if (!takes.min.value_or(0)) return ui.say("screen.finish.unknown");
  return ui.say("screen.finish.earliest", {{"moment", text(ends.earliest)}});
}

}  // namespace

std::string date_text(const Ui& ui, const Date& date) {
  return dated(ui, "screen.date", date);
}

std::string month_cell_text(const Ui& ui, const Date& date) {
  return ui.say("screen.date.cell", {{"date", to_string(date)}});
}

std::string clock_text(const Ui& ui, Instant instant) {
  constexpr std::int64_t minutes_a_day = 1440;
  const std::int64_t start =
      start_of_day(ui.model.pack.time_zone, date_in(ui.model.pack.time_zone, instant)).seconds;
  const auto minutes = static_cast<int>((instant.seconds - start) / 60 % minutes_a_day);
  return ui.say("screen.time",
                {{"hour", two_digits(minutes / 60)}, {"minute", two_digits(minutes % 60)}});
}

std::string moment_text(const Ui& ui, Instant instant) {
  const Date date = date_in(ui.model.pack.time_zone, instant);
  std::string time = clock_text(ui, instant);
  if (date == date_in(ui.model.pack.time_zone, ui.model.now)) return time;
  return ui.say("screen.moment", {{"date", date_text(ui, date)}, {"time", time}});
}

std::string weekday_text(const Ui& ui, const Date& date, bool narrow) {
  return ui.say(narrow ? "screen.weekday.narrow" : "screen.weekday", {{"date", to_string(date)}});
}

bool is_instant(const Eta& eta) noexcept {
  return !counts_in_days(*eta.method);
}

std::string span_text(const Ui& ui, const TimeSpan& span) {
  return amount_text(ui, span.unit, span.amount);
}

std::string duration_text(const Ui& ui, const Duration& takes) {
  const int least = takes.min.value_or(0);
  if (takes.max == 0) return ui.say("screen.eta.instant");
  if (takes.max && least == takes.max) return amount_text(ui, takes.unit, least);
  if (takes.max && least > 0) {
    return amount_text(ui, takes.unit,
                       join({std::to_string(least), "–", std::to_string(*takes.max)}));
  }
  if (takes.max)
    return ui.say("screen.eta.within", {{"duration", amount_text(ui, takes.unit, *takes.max)}});
  if (takes.typical == 0) return ui.say("screen.eta.usually_instant");
  if (takes.typical) {
    return ui.say(takes.min == 0 ? "screen.eta.instant_usually" : "screen.eta.usually",
                  {{"duration", amount_text(ui, takes.unit, *takes.typical)}});
  }
  if (least == 0) return ui.say("screen.eta.unknown");
  return ui.say("screen.eta.at_fastest", {{"duration", amount_text(ui, takes.unit, least)}});
}

std::string duration_text(const Ui& ui, const Eta& eta) {
  return duration_text(ui, overall_duration(*eta.method));
}

std::string finish_text(const Ui& ui, const Eta& eta) {
  return finish(ui, eta, "screen.date");
}

std::string short_finish_text(const Ui& ui, const Eta& eta) {
  return finish(ui, eta, "screen.date.short");
}

}  // namespace verify::ui
