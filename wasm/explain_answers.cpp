// explain.wasm: why something was refused and what to do. It needs a dictionary (`load_failures`)
// first, and knows the pack and the languages for the links and claims that explanations name.

#include "border.hpp"

verify::Response verify::answer(Engine& engine, Operation operation, std::string_view request) {
  const bool loads = operation == Operation::load_pack || operation == Operation::load_messages;
  return loads ? call_loading(engine, operation, request)
               : call_explain(engine, operation, request);
}
