#include "dates.hpp"

namespace verify::ui {

namespace {

std::string two_digits(int value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

// The date in the pattern `key`; dates of other years use the pattern with a year.
std::string dated(const Ui& ui, std::string_view key, const Date& date) {
  const bool this_year = date.year == date_in_shanghai(ui.model.now).year;
  return ui.say(join({key, this_year ? "" : ".year"}), {{"date", to_string(date)}});
}

std::string finish(const Ui& ui, const Eta& eta, std::string_view date_key) {
  if (is_instant(eta)) {
    if (eta.max == 0) return ui.say("screen.finish.now");
    ui.wake_next_minute();
    return ui.say("screen.finish.now_latest", {{"time", clock_text(ui, eta.latest)}});
  }
  const Date first = date_in_shanghai(eta.earliest);
  const Date last = date_in_shanghai(eta.latest);
  if (first == last) return dated(ui, date_key, first);
  return ui.say("screen.finish.range",
                {{"first", dated(ui, date_key, first)}, {"last", dated(ui, date_key, last)}});
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
  const std::int64_t start = start_of_day_in_shanghai(date_in_shanghai(instant)).seconds;
  const auto minutes = static_cast<int>((instant.seconds - start) / 60 % minutes_a_day);
  return ui.say("screen.time",
                {{"hour", two_digits(minutes / 60)}, {"minute", two_digits(minutes % 60)}});
}

std::string moment_text(const Ui& ui, Instant instant) {
  const Date date = date_in_shanghai(instant);
  std::string time = clock_text(ui, instant);
  if (date == date_in_shanghai(ui.model.now)) return time;
  return ui.say("screen.moment", {{"date", date_text(ui, date)}, {"time", time}});
}

std::string weekday_text(const Ui& ui, const Date& date, bool narrow) {
  return ui.say(narrow ? "screen.weekday.narrow" : "screen.weekday", {{"date", to_string(date)}});
}

bool is_instant(const Eta& eta) noexcept {
  return eta.unit == EtaUnit::minute;
}

std::string duration_text(const Ui& ui, const Eta& eta) {
  const Argument min{"min", std::to_string(eta.min)};
  const Argument max{"max", std::to_string(eta.max)};
  if (is_instant(eta)) {
    if (eta.max == 0) return ui.say("screen.eta.instant");
    return ui.say(eta.min == 0 ? "screen.eta.instant_latest" : "screen.eta.minutes", {min, max});
  }
  return ui.say(eta.min == eta.max ? "screen.eta.working_days" : "screen.eta.working_days_range",
                {min, max});
}

std::string finish_text(const Ui& ui, const Eta& eta) {
  return finish(ui, eta, "screen.date");
}

std::string short_finish_text(const Ui& ui, const Eta& eta) {
  return finish(ui, eta, "screen.date.short");
}

}  // namespace verify::ui
