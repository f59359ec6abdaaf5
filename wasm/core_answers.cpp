// core.wasm: the rules with the built-in pack. Separate modules do what few pages need:
// explain.wasm explains failures; core-fast.wasm reads other packs and has the flat path.

#include "border.hpp"

verify::Response verify::answer(Engine& engine, Operation operation, std::string_view request) {
  return call_rules(engine, operation, request);
}
