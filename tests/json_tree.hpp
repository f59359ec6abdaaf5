#pragma once
// JSON as a tree that tests can build and change. It is the tree of nlohmann/json, which no product
// code uses.

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace verify {

using Json = nlohmann::json;

// A discarded value when `text` is not JSON.
[[nodiscard]] inline Json parse_json(std::string_view text) {
  return Json::parse(text, nullptr, false);
}

[[nodiscard]] inline std::string dump_json(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace verify
