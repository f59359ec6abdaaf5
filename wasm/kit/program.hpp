#pragma once
// A program as a module of its own: link program_exports.cpp with one function `kit::program()`.
//
//   kit::Program kit::program() {
//     static ShoppingList list;
//     return {[](kit::Frame& frame) { list.draw(frame); }, "en", kit::rgb(0xffffff)};
//   }

#include <string>

#include "kit/window.hpp"

namespace kit {

struct Program {
  Window::Content draw;
  std::string lang;  // BCP 47: the language of its texts
  Color page;        // behind everything
};

// The module's one program; called once, before its first frame.
[[nodiscard]] Program program();

}  // namespace kit
