// The border of core.wasm: bytes in, bytes out. It imports nothing, so any runtime can host it.
//
//   u8*          border_buffer(u32 bytes)                  where the host writes the next request (UTF-8)
//   const Bytes* core_call(u32 operation, u32 length)      the answer, valid until the next call
//
// Operations and their requests: json/engine.hpp. The host calls `_initialize` once before anything else.

#include <cstddef>
#include <cstdint>
#include <string>

#include "json/engine.hpp"

namespace {

struct Bytes {
  const char* address;
  std::size_t length;
};

struct Border {
  verify::Engine engine = verify::builtin_engine();
  std::string request;
  std::string answer;
  Bytes bytes{};
};

Border& border() {
  static Border instance;
  return instance;
}

}  // namespace

extern "C" {

[[gnu::used, clang::export_name("border_buffer")]] char* border_buffer(std::uint32_t bytes) {
  border().request.resize(bytes);
  return border().request.data();
}

[[gnu::used, clang::export_name("core_call")]] const void* core_call(std::uint32_t operation,
                                                                     std::uint32_t length) {
  Border& state = border();
  const std::string_view request = std::string_view(state.request).substr(0, length);
  // An operation that is not known is answered as such by `call`.
  state.answer = call(state.engine, static_cast<verify::Operation>(operation), request).json;
  state.bytes = {state.answer.data(), state.answer.size()};
  return &state.bytes;
}
}
