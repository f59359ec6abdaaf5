#include "border.hpp"

#include <cstdint>
#include <string>

#include "kit/bytes.hpp"

namespace {

struct Border {
  verify::Engine engine = verify::bare_engine();
  std::string request;
  std::string answer;
  kit::Bytes bytes;
};

Border& border() {
  static Border instance;
  return instance;
}

}  // namespace

verify::Engine& verify::border_engine() {
  return border().engine;
}

extern "C" {

[[gnu::used, clang::export_name("border_buffer")]] char* border_buffer(std::uint32_t bytes) {
  border().request.resize(bytes);
  return border().request.data();
}

[[gnu::used, clang::export_name("core_call")]] const void* core_call(std::uint32_t operation,
                                                                     std::uint32_t length) {
  Border& state = border();
  const std::string_view request = std::string_view(state.request).substr(0, length);
  state.answer = answer(state.engine, static_cast<verify::Operation>(operation), request).json;
  return state.bytes.show(state.answer);
}
}
