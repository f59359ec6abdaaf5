#include "view.hpp"

#include <algorithm>
#include <cmath>

#include "screens/screens.hpp"

namespace verify::ui {

namespace {

// Text may grow as long as a page of this width is left to lay out, e.g. to 200 % on the narrowest phones.
constexpr float narrowest_page = 160;

float magnification(const Device& device) {
  const float most = std::max(1.0F, device.width / narrowest_page);
  return std::clamp(device.text_scale, 1.0F, most);
}

}  // namespace

View::View(GlyphHost& host) : glyphs_(host, frame_.atlas()) {}

void View::select() const {
  frame_.select();
}

void View::forget_glyphs() {
  select();
  glyphs_.clear();
}

Drawn View::draw(const Model& model, std::span<const Action> actions) {
  select();
  const ImTextureData* atlas = frame_.atlas().TexData;
  const std::size_t opened = expanded_.size();
  Drawn drawn;
  draw_once(model, actions, drawn);
  // Again when a part was opened, or when glyphs moved to a larger texture in mid-frame: a frame uses only one.
  const bool moved = frame_.atlas().TexData != atlas;
  if (moved || expanded_.size() != opened) draw_once(model, {}, drawn);
  return drawn;
}

void View::draw_once(const Model& model, std::span<const Action> actions, Drawn& drawn) {
  drawn.wake.reset();
  nodes_.clear();
  const float larger = magnification(device);
  Device page = device;
  page.width /= larger;
  page.scale *= larger;
  frame_.begin(std::round(device.width * device.scale));
  glyphs_.begin_frame();
  Ui ui{model,     theme,   page,
        pointer,   actions, Canvas(frame_.draw_list(), glyphs_, page.scale),
        nodes_,    drawn,   host_parts,
        expanded_, Column{}};
  draw_screen(ui);
  nodes_.magnify(larger);
  drawn.height = ui.column.y * larger;
  frame_.end();
}

}  // namespace verify::ui
