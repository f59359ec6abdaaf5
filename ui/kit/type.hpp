#pragma once
// The weight and size of text.

#include <cstdint>

namespace kit {

enum class Weight : std::uint16_t { regular = 400, semibold = 600 };

// A size of text, in CSS pixels.
struct Type {
  float size = 16;
  float line = 24;
  Weight weight = Weight::regular;
};

}  // namespace kit
