#include "view.hpp"

#include <cmath>

#include "screens/screens.hpp"

namespace verify::ui {

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
  frame_.begin(std::round(device.width * device.scale));
  glyphs_.begin_frame();
  Ui ui{model,     theme,   device,
        pointer,   actions, Canvas(frame_.draw_list(), glyphs_, device.scale),
        nodes_,    drawn,   host_parts,
        expanded_, Column{}};
  draw_screen(ui);
  drawn.height = ui.column.y;
  frame_.end();
}

}  // namespace verify::ui
