#pragma once
// What is at hand while a frame is drawn.

#include "canvas.hpp"
#include "host.hpp"
#include "semantics.hpp"
#include "text_fields.hpp"

namespace kit {

struct Frame {
  Host& host;
  bool focus_visible;  // the keyboard moved the focus, so a ring shows it
  Canvas canvas;
  Semantics& nodes;
  TextFields& text_fields;
};

}  // namespace kit
