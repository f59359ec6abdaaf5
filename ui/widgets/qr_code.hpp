#pragma once
// A QR code: whole device pixels a module, dark on white in every theme, with the quiet zone that
// scanners need.

#include "ui.hpp"

namespace verify::ui {

enum class CodeState : std::uint8_t {
  usable,
  expired,  // covered, so that nobody scans it
};

// Draws the code in a square of at most `size`, centred in the width of an item. `name` says what
// it is and what to do with it, `cover` stands in its place while it cannot be shown.
void qr_code(Ui& ui, std::string_view text, CodeState state, float size, std::string_view name,
             std::string_view cover);

}  // namespace verify::ui
