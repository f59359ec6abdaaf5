// Shown while the texts of a later screen are loading, and when they cannot be loaded.

#include "screens/page.hpp"
#include "screens/screens.hpp"

namespace verify::ui {

namespace {

void ask(Ui& ui) {
  ui.host_parts.later_texts = LaterTexts::awaited;
  ui.drawn.requests.push_back({HostRequest::Kind::texts, ui.model.messages.locale()});
}

}  // namespace

void loading_screen(Ui& ui) {
  if (ui.host_parts.later_texts == LaterTexts::unasked) ask(ui);
  const bool missing = ui.host_parts.later_texts == LaterTexts::missing;
  const std::string_view state = missing ? ".failed" : "";
  headline(ui, ui.say(join({"screen.loading.title", state})),
           ui.say(join({"screen.loading.subtitle", state})));
  if (!missing) return;
  const std::array<Button, 1> retry{
      Button{"retry", ui.say("screen.loading.retry"), ButtonKind::primary}};
  if (button_row(ui, retry)) ask(ui);
}

}  // namespace verify::ui
