#include "view.hpp"

#include <algorithm>
#include <cmath>

#include "screens/screens.hpp"

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

View::View(GlyphHost& glyphs) : glyphs_(glyphs, *ImGui::GetIO().Fonts) {}

View::View(Host& host, const std::function<Fonts(ImFontAtlas&)>& add_fonts)
    : glyphs_(add_fonts(*ImGui::GetIO().Fonts), *ImGui::GetIO().Fonts), host_(&host) {}

const ImDrawData& View::draw_data() const {
  select();
  return *ImGui::GetDrawData();
}

void View::forget_glyphs() {
  select();
  glyphs_.clear();
}

Drawn View::act(const Model& model, const Action& action) {
  select();
  page.action = action;
  Drawn drawn;
  draw_once(model, drawn);
  page.action.reset();
  return drawn;
}

Drawn View::draw(const Model& model) {
  select();
  const ImTextureData* texture = ImGui::GetIO().Fonts->TexData;
  Drawn drawn;
  draw_once(model, drawn);
  // Glyphs moved to a larger texture in mid-frame, which leaves some on the old one: a picture uses
  // only one.
  if (ImGui::GetIO().Fonts->TexData != texture) draw_once(model, drawn);
  return drawn;
}

void View::draw_once(const Model& model, Drawn& drawn) {
  drawn.wake.reset();
  nodes_.clear();
  const float larger = magnification(device);
  Device magnified = device;
  magnified.width /= larger;
  magnified.scale *= larger;

  set_style(ImGui::GetStyle(), theme, magnified.scale);
  host_->feed(ImGui::GetIO(), {magnified.width, magnified.scale, larger, model.now});
  glyphs_.set_density(magnified.scale);
  ImGui::NewFrame();
  begin_window();
  Ui ui{model,    theme,          magnified,
        *host_,   host_->focus(), Canvas(*ImGui::GetWindowDrawList(), glyphs_, magnified.scale),
        nodes_,   drawn,          host_parts,
        expanded_};
  draw_screen(ui);
  drawn.height = ImGui::GetCursorPosY() * larger;
  host_->windows();
  end_window();
  ImGui::Render();
  nodes_.magnify(larger);
}

}  // namespace verify::ui
