#include "widgets/deadline.hpp"

#include <algorithm>

#include "dates.hpp"
#include "widgets/icon.hpp"
#include "widgets/text_block.hpp"

namespace verify::ui {

namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t step_of_last_minute = 10;
constexpr std::int64_t counted_from = 60 * minute;
constexpr std::int64_t just_now = 10;

// A code of ten minutes that was just made says ten. Otherwise the time is rounded down, so that it
// does not promise too much.
std::string text_of(Ui& ui, Instant until) {
  const std::int64_t left = until.seconds - ui.model.now.seconds;
  const Argument moment{"moment", moment_text(ui, until)};
  if (left <= 0) return ui.say("screen.deadline.over", {moment});
  if (left >= counted_from) {
    ui.wake_at({until.seconds - counted_from + 1});
    return ui.say("screen.deadline", {moment});
  }
  if (left >= minute) {
    const std::int64_t count = (left + just_now) / minute;
    const std::int64_t least = std::max(count * minute - just_now, minute);
    ui.wake_at({until.seconds - least + 1});
    return ui.say("screen.deadline.minutes", {moment, {"count", std::to_string(count)}});
  }
  const std::int64_t seconds = left / step_of_last_minute * step_of_last_minute;
  ui.wake_at({until.seconds - seconds + 1});
  if (seconds == 0) return ui.say("screen.deadline.now", {moment});
  return ui.say("screen.deadline.seconds", {moment, {"count", std::to_string(seconds)}});
}

}  // namespace

bool is_over(Ui& ui, Instant until) {
  ui.wake_at(until);
  return until <= ui.model.now;
}

void deadline(Ui& ui, std::string_view id, Instant until) {
  const Rect line = row(type::row.line);
  icon(ui.canvas, Icon::clock, {line.x + 8, line.center().y}, 15, ui.theme.ink_2);
  const Indented text(space::xl);
  paragraph(ui, id, text_of(ui, until), {type::row, ui.theme.ink});
}

}  // namespace verify::ui
