#pragma once
// Small line drawings. Their meaning is always also in a text.

#include "ui.hpp"

namespace verify::ui {

enum class Icon : std::uint8_t {
  check,
  cross,
  dot,
  question,
  chevron,
  arrow,
  person,
  building,
  warning,
  outside,  // a link that leaves the page
  clock,
};

// Draws an icon of about `size` CSS pixels around `center`.
void icon(Canvas& canvas, Icon icon, ImVec2 center, float size, Color color);

}  // namespace verify::ui
