#include "json/engine.hpp"
#include "pack/embedded.hpp"
#include "verify/rule_pack.hpp"

namespace verify {

LoadedPack builtin_pack() {
  return load_pack(embedded_pack());
}

Engine bare_engine() {
  Engine engine;
  LoadedPack loaded = builtin_pack();
  // The tests check the embedded pack, so it always loads.
  if (loaded.pack) engine.pack = std::move(*loaded.pack);
  return engine;
}

}  // namespace verify
