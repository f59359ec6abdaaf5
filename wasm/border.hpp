#pragma once
// The border of a headless module: bytes in, bytes out. Such a module imports nothing, so any
// runtime can host it.
//
//   u8*          border_buffer(u32 bytes)               where the host writes the next request (UTF-8)
//   const Bytes* core_call(u32 operation, u32 length)   the answer, valid until the next call
//
// Operations and their requests: json/engine.hpp. The host calls `_initialize` once before anything
// else.

#include <string_view>

#include "json/engine.hpp"

namespace verify {

// The one engine of this instance.
[[nodiscard]] Engine& border_engine();

// What this module answers; each has its own.
[[nodiscard]] Response answer(Engine& engine, Operation operation, std::string_view request);

}  // namespace verify
