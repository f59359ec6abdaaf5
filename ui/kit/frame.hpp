#pragma once
// The objects that are available while a frame is drawn.

#include "canvas.hpp"
#include "host.hpp"
#include "semantics.hpp"
#include "text_fields.hpp"

namespace kit {

struct Frame {
  Host& host;
  bool focus_visible;  // the keyboard moved the focus, so a focus ring is drawn
  Canvas canvas;
  Semantics& nodes;
  TextFields& text_fields;
};

}  // namespace kit
