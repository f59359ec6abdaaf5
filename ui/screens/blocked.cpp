#include "screens/blocked.hpp"

#include "screens/page.hpp"

namespace verify::ui {

namespace {

void draw_sources(Ui& ui, const Blocker& blocker) {
  const std::string text = quoted(ui, blocker.claims);
  if (text.empty()) return;
  ui.skip(space::s);
  paragraph(ui, join({"blocker.", blocker.code, ".source"}), text, {type::source, ui.theme.ink_3});
}

void draw_blocker(Ui& ui, const BlockerAdvice& advice) {
  const Blocker& blocker = *advice.blocker;
  const Card card(ui, CardKind::warning);
  const std::string key = join({"blocker.", blocker.code});
  Node group;
  group.id = key;
  group.role = Role::group;
  group.name = ui.say(key);
  const Group scope(ui.nodes, std::move(group));
  heading(ui, join({key, ".title"}), ui.say(key), type::method, 2);
  ui.skip(space::s);
  const std::string date = advice.possible_from ? to_string(*advice.possible_from) : "";
  std::vector<std::string> steps;
  for (int i = 1; i <= blocker.step_count; ++i) {
    steps.push_back(ui.say(join({key, ".step.", std::to_string(i)}), {{"date", date}}));
  }
  numbered_list(ui, join({key, ".steps"}), steps);
  ui.skip(space::s);
  for (const std::string& id : blocker.links)
    pack_link(ui, blocker.code, id);
  draw_sources(ui, blocker);
}

}  // namespace

void draw_blockers(Ui& ui) {
  for (const BlockerAdvice& advice : ui.model.state.recommendation.blockers)
    draw_blocker(ui, advice);
}

}  // namespace verify::ui
