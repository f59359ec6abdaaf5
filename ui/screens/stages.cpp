#include "screens/stages.hpp"

#include <algorithm>

#include "dates.hpp"

namespace verify::ui {

namespace {

std::string stage_name(const Ui& ui, const Stage& stage) {
  return ui.say(join({"stage.", stage.code}));
}

// A date for a stage in days, otherwise a time of day.
std::string end_text(const Ui& ui, const Stage& stage, Instant end) {
  if (!is_in_days(stage.duration.unit)) return moment_text(ui, end);
  return date_text(ui, date_in(ui.model.pack.time_zone, end));
}

std::string tries_text(const Ui& ui, const Tries& tries) {
  return ui.say(tries.in_a_row ? "screen.stage.tries_in_a_row" : "screen.stage.tries",
                {{"count", std::to_string(tries.count)}});
}

void add(const Ui& ui, std::string& list, const std::string& item) {
  if (!list.empty()) list += ui.say("screen.list.separator");
  list += item;
}

// What the applicant may do until when: "7 天内完成、共 2 次机会".
std::string limits(const Ui& ui, const std::optional<TimeSpan>& deadline,
                   const std::optional<Tries>& tries) {
  std::string out;
  if (deadline)
    add(ui, out, ui.say("screen.stage.within", {{"duration", span_text(ui, *deadline)}}));
  if (tries) add(ui, out, tries_text(ui, *tries));
  return out;
}

// When a stage ends, only as far as the sources say.
std::string detail(const Ui& ui, const Stage& stage, const Ends& ends) {
  std::string own = limits(ui, stage.deadline, stage.tries);
  if (!own.empty()) return own;
  if (stage.duration.max == 0) return ui.say("screen.waiting.soon");
  if (ends.latest)
    return ui.say("screen.waiting.latest", {{"moment", end_text(ui, stage, *ends.latest)}});
  if (ends.typical)
    return ui.say("screen.waiting.usually", {{"moment", end_text(ui, stage, *ends.typical)}});
  return {};
}

}  // namespace

std::string stage_limits(const Ui& ui, const Stage& stage) {
  return limits(ui, stage.deadline, stage.tries);
}

std::size_t review_stage(const Method& method) noexcept {
  const auto found =
      std::find_if(method.stages.begin(), method.stages.end(),
                   [](const Stage& stage) { return stage.actor != Actor::applicant; });
  return static_cast<std::size_t>(found - method.stages.begin());
}

const Stage* counted_stage(const Method& method) noexcept {
  const auto found = std::find_if(method.stages.begin(), method.stages.end(),
                                  [](const Stage& stage) { return stage.tries.has_value(); });
  return found == method.stages.end() ? nullptr : &*found;
}

std::vector<Milestone> stage_milestones(const Ui& ui, const Eta& eta, std::size_t current) {
  std::vector<Milestone> out;
  const std::vector<Stage>& stages = eta.method->stages;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const Progress progress = i < current    ? Progress::done
                              : i == current ? Progress::now
                                             : Progress::later;
    std::string text =
        progress == Progress::done ? std::string() : detail(ui, stages[i], eta.stages[i].ends);
    out.push_back({stage_name(ui, stages[i]), std::move(text), progress,
                   stages[i].actor == Actor::applicant});
  }
  return out;
}

std::vector<Bar> stage_bars(const Ui& ui, const Eta& eta) {
  std::vector<Bar> out;
  const std::vector<Stage>& stages = eta.method->stages;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const Stage& stage = stages[i];
    const Ends& ends = eta.stages[i].ends;
    const bool is_own = stage.actor == Actor::applicant;
    const std::optional<Instant> end = is_own && eta.stages[i].until ? eta.stages[i].until
                                       : ends.latest                 ? ends.latest
                                                                     : ends.typical;
    if ((stage.duration.max == 0 && !stage.deadline) || !end) continue;
    Bar bar;
    bar.id = join({"calendar.", stage.code});
    bar.text = ui.say("screen.waiting.calendar.stage",
                      {{"stage", stage_name(ui, stage)}, {"detail", detail(ui, stage, ends)}});
    bar.begin = ends.earliest;
    bar.end = *end;
    bar.color = is_own ? ui.theme.warning : ui.theme.accent;
    bar.filled = !is_own;
    bar.strong = !is_own;
    out.push_back(std::move(bar));
  }
  return out;
}

std::string after_tries_text(const Ui& ui, const Tries& tries) {
  std::string out = ui.say(join({"tries.", tries.then}));
  if (tries.frozen)
    out += ui.say("screen.stage.frozen", {{"duration", span_text(ui, *tries.frozen)}});
  return out;
}

std::vector<std::string> limit_texts(const Ui& ui, const Method& method) {
  std::vector<std::string> out;
  const auto add_limits = [&](const std::string& name, const std::optional<TimeSpan>& deadline,
                              const std::optional<Tries>& tries) {
    if (!deadline && !tries) return;
    out.push_back(
        ui.say("screen.stage.limits", {{"stage", name}, {"limits", limits(ui, deadline, tries)}}));
    if (tries) out.back() += after_tries_text(ui, *tries);
  };
  for (const Stage& stage : method.stages)
    add_limits(stage_name(ui, stage), stage.deadline, stage.tries);
  add_limits(ui.say("screen.stage.whole"), method.deadline, method.tries);
  for (const Fee& fee : method.fees)
    out.push_back(ui.say(join({"fee.", fee.code})));
  return out;
}

}  // namespace verify::ui
