#include "widgets/timeline.hpp"

#include "dates.hpp"
#include "widgets/calendar.hpp"

namespace verify::ui {

namespace {

Color bar_color(const Ui& ui, const MethodAdvice& advice) {
  if (advice.method == ui.model.state.recommendation.recommended) return ui.theme.accent;
  return is_instant(advice.eta) ? mix(ui.theme.card, ui.theme.accent, 0.6F)
                                : mix(ui.theme.card, ui.theme.ink_3, 0.6F);
}

// A bar from the earliest to the latest end; it is only a frame while it is not certain that the
// method is possible.
Bar bar_of(const Ui& ui, const MethodAdvice& advice) {
  Bar bar;
  bar.id = join({"timeline.", advice.method->id});
  bar.text = ui.say(
      "screen.timeline.row",
      {{"method", ui.say(join({"method.", advice.method->id}))},
       {"finish", ui.narrow() ? short_finish_text(ui, advice.eta) : finish_text(ui, advice.eta)}});
  const Ends& ends = advice.eta.whole;
  bar.begin = ends.earliest;
  bar.end = ends.latest.value_or(ends.typical.value_or(ends.earliest));
  bar.color = bar_color(ui, advice);
  bar.filled = advice.status == Status::eligible;
  bar.strong = advice.method == ui.model.state.recommendation.recommended;
  if (!bar.filled) bar.name = ui.say("screen.timeline.row_unknown", {{"row", bar.text}});
  return bar;
}

}  // namespace

void timeline(Ui& ui) {
  std::vector<Bar> bars;
  for (const MethodAdvice& advice : ui.model.state.recommendation.methods) {
    if (advice.status != Status::ineligible) bars.push_back(bar_of(ui, advice));
  }
  if (bars.empty()) return;
  calendar(ui, "timeline", ui.say("screen.timeline.title"),
           date_in(ui.model.pack.time_zone, ui.model.now), bars);
}

}  // namespace verify::ui
