#include "screens/blocked.hpp"

#include "screens/page.hpp"

namespace verify::ui {

namespace {

// The first link is a button, because it leads to the solution, unless waiting is the solution.
void draw_links(Ui& ui, const BlockerAdvice& advice, bool first) {
  const Blocker& blocker = *advice.blocker;
  const std::vector<std::string> ordered = fitting_first(ui, blocker.links);
  std::span<const std::string> links = ordered;
  const Link* way_out = links.empty() ? nullptr : ui.model.pack.find_link(links.front());
  if (way_out != nullptr && !advice.possible_from) {
    Button open{join({"link.", blocker.code, ".", way_out->id}),
                ui.say(join({"link.", way_out->id})),
                first ? ButtonKind::primary : ButtonKind::secondary};
    open.href = way_out->url;
    ui.gap(space::xxs);
    actions(ui, {&open, 1});
    ui.gap(space::xxs);
    links = links.subspan(1);
  }
  for (const std::string& id : links)
    pack_link(ui, blocker.code, id);
}

void draw_blocker(Ui& ui, const BlockerAdvice& advice, bool first) {
  const Blocker& blocker = *advice.blocker;
  const Card card(ui, CardKind::warning);
  const std::string key = join({"blocker.", blocker.code});
  Node group;
  group.id = key;
  group.role = Role::group;
  group.name = ui.say(key);
  const Group scope(ui.nodes, std::move(group));
  // Alone it is the title of the screen.
  if (ui.model.state.recommendation.blockers.size() > 1) {
    heading(ui, join({key, ".title"}), ui.say(key), type::method, 2);
    ui.gap(space::s);
  }
  const std::string date = advice.possible_from ? to_string(*advice.possible_from) : "";
  std::vector<std::string> steps;
  for (int i = 1; i <= blocker.step_count; ++i) {
    steps.push_back(ui.say(join({key, ".step.", std::to_string(i)}), {{"date", date}}));
  }
  if (!steps.empty()) {
    numbered_list(ui, join({key, ".steps"}), steps);
    ui.gap(space::s);
  }
  draw_links(ui, advice, first);
  draw_source(ui, key, quoted(ui, blocker.claims));
}

}  // namespace

void draw_blockers(Ui& ui) {
  const std::vector<BlockerAdvice>& blockers = ui.model.state.recommendation.blockers;
  for (const BlockerAdvice& advice : blockers)
    draw_blocker(ui, advice, &advice == &blockers.front());
}

}  // namespace verify::ui
