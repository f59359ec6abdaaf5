// core.wasm: the rules. A separate module explains failures, so that pages that only check do not
// load it, and core-fast.wasm has the flat path.

#include "border.hpp"

verify::Response verify::answer(Engine& engine, Operation operation, std::string_view request) {
  return call_rules(engine, operation, request);
}
