#include "view.hpp"

#include <algorithm>
#include <utility>

#include "screens/screens.hpp"
#include "style.hpp"

namespace verify::ui {

namespace {

// Text may grow while the smaller page is at least this wide, e.g. to 200 % on the narrowest
// phones.
constexpr float narrowest_page = 160;

float magnification(const Device& device) {
  const float most = std::max(1.0F, device.width / narrowest_page);
  return std::clamp(device.text_scale, 1.0F, most);
}

}  // namespace

Device View::magnified() const {
  const float larger = magnification(device);
  Device out = device;
  out.width /= larger;
  out.scale *= larger;
  return out;
}

Surface View::surface(const Model& model) const {
  const Device page = magnified();
  return {page.width, page.scale, magnification(device), model.now.seconds};
}

Window::Content View::content(const Model& model) {
  return [this, &model, page = magnified()](Frame& frame) {
    drawn_.wake.reset();
    Ui ui{frame, model, theme, page, drawn_, host_parts, expanded_};
    draw_screen(ui);
  };
}

void View::prepare() {
  select();
  set_style(ImGui::GetStyle(), theme, magnified().scale);
}

Drawn View::act(const Model& model, const Action& action) {
  prepare();
  window_.act(action, surface(model), content(model));
  return std::exchange(drawn_, {});
}

Drawn View::draw(const Model& model) {
  prepare();
  drawn_.height = window_.draw(surface(model), content(model));
  return std::exchange(drawn_, {});
}

}  // namespace verify::ui
