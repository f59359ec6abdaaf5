// core.wasm: the rules. Failures are explained by a module of its own, so that who only checks does not carry it.

#include "border.hpp"

verify::Response verify::answer(Engine& engine, Operation operation, std::string_view request) {
  return call_rules(engine, operation, request);
}
