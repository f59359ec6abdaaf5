// The entry point for libFuzzer.

#include <cstddef>
#include <cstdint>

#include "fuzzing.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  verify::fuzz::fuzz({reinterpret_cast<const char*>(data), size});
  return 0;
}
