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

// "11月30日至12月2日，之后您填写收到的金额".
std::string finish_and_return(const Ui& ui, const Eta& eta) {
  std::string finish = ui.narrow() ? short_finish_text(ui, eta) : finish_text(ui, eta);
  const Stage* own = return_stage(*eta.method);
  if (own == nullptr) return finish;
  return ui.say("screen.timeline.return",
                {{"finish", finish}, {"stage", ui.say(join({"stage.", own->code}))}});
}

// Methods that share a row: they would be finished at the same time, and both are certain or not.
struct TimelineRow {
  const MethodAdvice* first = nullptr;
  std::string methods;
  std::string finish;
};

std::vector<TimelineRow> rows_of(const Ui& ui) {
  std::vector<TimelineRow> rows;
  for (const MethodAdvice& advice : ui.model.state.recommendation.methods) {
    if (advice.status == Status::ineligible) continue;
    const std::string name = ui.say(join({"method.", advice.method->id}));
    std::string finish = finish_and_return(ui, advice.eta);
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const TimelineRow& row) {
      return row.first->status == advice.status && row.finish == finish;
    });
    if (same == rows.end()) {
      rows.push_back({&advice, name, std::move(finish)});
    } else {
      same->methods += ui.say("screen.list.separator") + name;
    }
  }
  return rows;
}

// A bar from the earliest to the latest end; it is only a frame while it is not certain that the
// method is possible.
Bar bar_of(const Ui& ui, const TimelineRow& row) {
  const MethodAdvice& advice = *row.first;
  Bar bar;
  bar.id = join({"timeline.", advice.method->id});
  bar.text = ui.say("screen.timeline.row", {{"method", row.methods}, {"finish", row.finish}});
  const Ends& ends = advice.eta.whole;
  bar.begin = ends.earliest;
  bar.end = ends.latest.value_or(ends.typical.value_or(ends.earliest));
  bar.color = bar_color(ui, advice);
  bar.filled = advice.status == Status::eligible;
  bar.strong = advice.method == ui.model.state.recommendation.recommended;
  if (!bar.filled) bar.name = ui.say("screen.timeline.row_unknown", {{"row", bar.text}});
  if (const Stage* own = return_stage(*advice.method)) {
    const auto index = static_cast<std::size_t>(own - advice.method->stages.data());
    if (const std::optional<Instant>& until = advice.eta.stages[index].until)
      bar.own = OwnPart{bar.end, *until};
  }
  return bar;
}

}  // namespace

void timeline(Ui& ui) {
  std::vector<Bar> bars;
  for (const TimelineRow& row : rows_of(ui))
    bars.push_back(bar_of(ui, row));
  if (bars.empty()) return;
  calendar(ui, "timeline", ui.say("screen.timeline.title"),
           date_in(ui.model.pack.time_zone, ui.model.now), bars);
}

}  // namespace verify::ui
