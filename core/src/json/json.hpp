#pragma once
// The JSON library as the core uses it: no exceptions, so every value's type is checked before it is read.

#ifndef JSON_NOEXCEPTION
#define JSON_NOEXCEPTION 1
#endif
#ifndef JSON_USE_IMPLICIT_CONVERSIONS
#define JSON_USE_IMPLICIT_CONVERSIONS 0
#endif

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "json/writer.hpp"

namespace verify {

using Json = nlohmann::json;

// The document, or a discarded value (`is_discarded()`) when `text` is not JSON. Nesting is bounded, so that no
// input can exhaust the stack.
[[nodiscard]] Json parse_json(std::string_view text);

// The document as text. Fractions, which the rules never take, become a text that says so.
[[nodiscard]] std::string dump_json(const Json& value);
void write(JsonWriter& out, const Json& value);

}  // namespace verify
