#include "view.hpp"

#include <algorithm>
#include <cmath>

#include "screens/screens.hpp"
#include "style.hpp"

namespace verify::ui {

namespace {

// Text may grow as long as a page of this width is left to lay out, e.g. to 200 % on the narrowest
// phones.
constexpr float narrowest_page = 160;

float magnification(const Device& device) {
  const float most = std::max(1.0F, device.width / narrowest_page);
  return std::clamp(device.text_scale, 1.0F, most);
}

}  // namespace

Drawn View::act(const Model& model, const Action& action) {
  return draw(model, &action);
}

Drawn View::draw(const Model& model) {
  return draw(model, nullptr);
}

Drawn View::draw(const Model& model, const Action* action) {
  const float larger = magnification(device);
  Device magnified = device;
  magnified.width /= larger;
  magnified.scale *= larger;
  select();
  set_style(ImGui::GetStyle(), theme, magnified.scale);

  Drawn drawn;
  const Window::Content content = [&](Frame& frame) {
    drawn.wake.reset();
    Ui ui{frame, model, theme, magnified, drawn, host_parts, expanded_};
    draw_screen(ui);
  };
  const Surface surface{magnified.width, magnified.scale, larger, model.now.seconds};
  drawn.height =
      action != nullptr ? window_.act(*action, surface, content) : window_.draw(surface, content);
  return drawn;
}

}  // namespace verify::ui
