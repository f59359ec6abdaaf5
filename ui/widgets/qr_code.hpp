#pragma once
// A QR code: each module has whole device pixels; dark on white in every theme, with the quiet zone
// that scanners need.

#include "ui.hpp"

namespace verify::ui {

enum class CodeState : std::uint8_t {
  usable,
  expired,  // covered, so that nobody scans it
};

// Draws the code in a square of at most `size`, centred in the item width. `name` says what it is
// and how to use it; `cover` is shown instead while the code cannot be shown.
void qr_code(Ui& ui, std::string_view text, CodeState state, float size, std::string_view name,
             std::string_view cover);

}  // namespace verify::ui
