// The example as a module that a page runs: web/src/kit/example.

#include "../program.hpp"
#include "kit/example/shopping_list.hpp"

kit::Program kit::program() {
  static example::ShoppingList list;
  return {[](kit::Frame& frame) { list.draw(frame); }, "en", kit::rgb(0xffffff)};
}
