#include "widgets/unseen.hpp"

#include "kit/utf8.hpp"
#include "widgets/notice.hpp"

namespace verify::ui {

namespace {

// The position of the first character that the fonts cannot show, counted from 1; 0 when they can
// show all.
std::uint32_t first_unseen(Ui& ui, std::string_view text) {
  std::uint32_t place = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    at += point.bytes;
    ++place;
    if (point.value >= 0x80 && !ui.canvas.glyphs().shows(point.value)) return place;
  }
  return 0;
}

}  // namespace

void unseen_notice(Ui& ui, const wizard::FieldState& state,
                   std::vector<std::string>& described_by) {
  const std::uint32_t place = first_unseen(ui, state.text);
  if (place == 0) return;
  ui.gap(space::xs);
  described_by.push_back(join({"unseen.", state.field->id}));
  const std::string text = ui.say("screen.fields.unseen", {{"place", std::to_string(place)}});
  notice(ui, described_by.back(), text, Tone::neutral);
}

}  // namespace verify::ui
