#include "json/engine.hpp"
#include "pack/image.hpp"

namespace verify {

LoadedPack builtin_pack() {
  LoadedPack builtin;
  read_image(embedded_image(), builtin.pack.emplace());
  return builtin;
}

Engine bare_engine() {
  Engine engine;
  read_image(embedded_image(), engine.pack);
  return engine;
}

}  // namespace verify
