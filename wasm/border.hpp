#pragma once
// The border of a headless module: bytes in, bytes out. Such a module imports nothing, so any
// runtime can host it.
//
//   u8*          border_buffer(u32 bytes)               where the host writes the next request (UTF-8)
//   const Bytes* core_call(u32 operation, u32 length)   the answer, valid until the next call
//
// The operations and their requests are in json/engine.hpp. The host must call `_initialize` first,
// once.

#include <string_view>

#include "json/engine.hpp"

namespace verify {

// The only engine of this instance.
[[nodiscard]] Engine& border_engine();

// The answer of this module to a request; each module has its own implementation.
[[nodiscard]] Response answer(Engine& engine, Operation operation, std::string_view request);

}  // namespace verify
