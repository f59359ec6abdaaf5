// explain.wasm: explains why something was refused and what to do. It needs a dictionary first
// (`load_failures`). It also loads packs and languages, because explanations name links and claims.

#include "border.hpp"

verify::Response verify::answer(Engine& engine, Operation operation, std::string_view request) {
  return operation == Operation::load_messages ? replace_messages(engine, request)
                                               : call_explain(engine, operation, request);
}
