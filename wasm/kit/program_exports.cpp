// The border of a program on the kit (web/src/kit/exported_program.ts). The page calls
// `_initialize` once before anything else.
//
//   u8*  kit_buffer(u32 bytes)                   where texts of the next call go (UTF-8)
//   void kit_resize(f32 width, f32 dpr, f32 text_scale)
//   void kit_forget_glyphs()                     the fonts are others
//   void kit_point(f32 x, f32 y, u32 down, u32 focus_length, u32 focus_visible)   NaN: on nothing;
//                                                the buffer has the id of the node with the focus
//   void kit_act(u32 kind, u32 node_length, u32 text_length)   the buffer has the id, then the text
//   u32  kit_frame(f64 now)                      draws; 1 when the nodes changed
//   const Bytes* kit_nodes()                     what is new about them, as JSON
//   const DrawFrame* kit_draw_frame()            after kit_frame, until the next call
//
// `now` is seconds since 1970.

#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "bytes.hpp"
#include "host_glyphs.hpp"
#include "program.hpp"
#include "shown.hpp"

namespace {

struct Running {
  kit::HostGlyphs glyphs;
  kit::Window window{glyphs};
  kit::Program program = kit::program();
  kit::Shown shown;
  float width = 0;
  float dpr = 1;
  float text_scale = 1;
  std::vector<kit::Action> actions;
  std::string input;
  std::string output;
  kit::Bytes bytes;

  [[nodiscard]] kit::Surface surface(double now) const {
    return {width / text_scale, dpr * text_scale, text_scale, static_cast<std::int64_t>(now)};
  }
};

Running& running() {
  static Running instance;
  return instance;
}

}  // namespace

extern "C" {

[[gnu::used, clang::export_name("kit_buffer")]] char* kit_buffer(std::uint32_t bytes) {
  running().input.resize(bytes);
  return running().input.data();
}

[[gnu::used, clang::export_name("kit_resize")]] void kit_resize(float width, float dpr,
                                                                float text_scale) {
  Running& state = running();
  if (state.dpr * state.text_scale != dpr * text_scale) state.window.forget_glyphs();
  state.width = width;
  state.dpr = dpr;
  state.text_scale = text_scale;
}

[[gnu::used, clang::export_name("kit_forget_glyphs")]] void kit_forget_glyphs() {
  running().window.forget_glyphs();
}

[[gnu::used, clang::export_name("kit_point")]] void kit_point(float x, float y, std::uint32_t down,
                                                              std::uint32_t focus_length,
                                                              std::uint32_t focus_visible) {
  kit::Pointer& pointer = running().window.page.pointer;
  pointer.position.reset();
  if (!std::isnan(x)) pointer.position = ImVec2(x, y);
  pointer.down = down != 0;
  pointer.focus = running().input.substr(0, focus_length);
  pointer.focus_visible = focus_visible != 0;
}

[[gnu::used, clang::export_name("kit_act")]] void kit_act(std::uint32_t kind,
                                                          std::uint32_t node_length,
                                                          std::uint32_t text_length) {
  const std::string& input = running().input;
  running().actions.push_back({static_cast<kit::Action::Kind>(kind), input.substr(0, node_length),
                               input.substr(node_length, text_length)});
}

[[gnu::used, clang::export_name("kit_frame")]] std::uint32_t kit_frame(double now) {
  Running& state = running();
  const kit::Surface surface = state.surface(now);
  const std::vector<kit::Action> actions = std::exchange(state.actions, {});
  for (const kit::Action& action : actions)
    state.window.act(action, surface, state.program.draw);
  const float height = state.window.draw(surface, state.program.draw);
  state.shown.take(state.window,
                   {state.width, height, state.dpr, state.program.page, state.program.lang});
  return state.shown.has_news() ? 1 : 0;
}

[[gnu::used, clang::export_name("kit_nodes")]] const void* kit_nodes() {
  Running& state = running();
  state.shown.take_nodes(state.output);
  return state.bytes.show(state.output);
}

[[gnu::used, clang::export_name("kit_draw_frame")]] const void* kit_draw_frame() {
  return &running().shown.draw_frame();
}
}
