// The border of wizard.wasm: one wizard per module instance. The host must call `_initialize`
// first, once.
//
//   u8*  border_buffer(u32 bytes)              where the input of the next call goes (UTF-8)
//   u32  wizard_create(u32 length, f64 now)    options; 0 accepted, 1 refused (wizard_rejection)
//   u32  wizard_command(u32 length, f64 now)   command; same results
//   u32  wizard_frame(f64 now)                 draws; bits: 2 nodes changed, 4 effects pending
//   const DrawFrame* wizard_draw_frame()       the frame, until the next call (draw_frame.hpp)
//   f64  wizard_wake()                         when the frame changes without an event; 0 never
//   const Bytes* wizard_nodes(), wizard_effects(), wizard_rejection(), wizard_submission()   UTF-8 JSON
//   const Bytes* wizard_snapshot(u32 fields)   the same; with typed texts if `fields` is 1
//
// `now` is in seconds since 1970. wizard_nodes() and wizard_effects() return the changes since
// their last call. Commands and options: web/src/border.ts.

#include <cmath>
#include <cstdint>
#include <string>

#include "kit/bytes.hpp"
#include "kit/host_glyphs.hpp"
#include "session.hpp"

namespace {

struct Border {
  kit::HostGlyphs glyphs;
  verify::Session session{glyphs};
  std::string input;
  std::string output;
  std::string rejection;
  kit::Bytes bytes;

  [[nodiscard]] std::string_view received(std::uint32_t length) const {
    return std::string_view(input).substr(0, length);
  }

  [[nodiscard]] const void* give(const std::string& text) { return bytes.show(text); }

  [[nodiscard]] std::uint32_t settle(const std::optional<verify::Rejection>& reason) {
    rejection = reason ? verify::to_text(*reason) : std::string();
    return reason ? 1 : 0;
  }
};

Border& border() {
  static Border instance;
  return instance;
}

// A time that is not a number, is negative or is after the year 9999 counts as 1970.
verify::Instant instant(double seconds) {
  constexpr double year_9999 = 253'370'764'800;
  const bool is_known = seconds >= 0 && seconds < year_9999;
  return {is_known ? static_cast<std::int64_t>(seconds) : 0};
}

}  // namespace

extern "C" {

[[gnu::used, clang::export_name("border_buffer")]] char* border_buffer(std::uint32_t bytes) {
  border().input.resize(bytes);
  return border().input.data();
}

[[gnu::used, clang::export_name("wizard_create")]] std::uint32_t wizard_create(std::uint32_t length,
                                                                               double now) {
  return border().settle(border().session.create(border().received(length), instant(now)));
}

[[gnu::used, clang::export_name("wizard_command")]] std::uint32_t wizard_command(
    std::uint32_t length, double now) {
  return border().settle(border().session.command(border().received(length), instant(now)));
}

[[gnu::used, clang::export_name("wizard_frame")]] std::uint32_t wizard_frame(double now) {
  return border().session.frame(instant(now));
}

[[gnu::used, clang::export_name("wizard_draw_frame")]] const void* wizard_draw_frame() {
  return &border().session.draw_frame();
}

[[gnu::used, clang::export_name("wizard_nodes")]] const void* wizard_nodes() {
  border().session.take_nodes(border().output);
  return border().give(border().output);
}

[[gnu::used, clang::export_name("wizard_effects")]] const void* wizard_effects() {
  border().session.take_effects(border().output);
  return border().give(border().output);
}

[[gnu::used, clang::export_name("wizard_rejection")]] const void* wizard_rejection() {
  return border().give(border().rejection);
}

[[gnu::used, clang::export_name("wizard_submission")]] const void* wizard_submission() {
  border().output = border().session.submission();
  return border().give(border().output);
}

[[gnu::used, clang::export_name("wizard_snapshot")]] const void* wizard_snapshot(
    std::uint32_t with_texts) {
  border().output = border().session.snapshot(with_texts != 0);
  return border().give(border().output);
}

[[gnu::used, clang::export_name("wizard_wake")]] double wizard_wake() {
  return static_cast<double>(border().session.wake().value_or(verify::Instant{}).seconds);
}
}
