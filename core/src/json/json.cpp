#include "json/json.hpp"

namespace verify {

Json parse_json(std::string_view text) {
  constexpr int deepest_nesting = 64;
  bool too_deep = false;
  const Json::parser_callback_t bounded = [&too_deep](int depth, Json::parse_event_t, Json&) {
    too_deep = too_deep || depth > deepest_nesting;
    return !too_deep;
  };
  Json value = Json::parse(text, bounded, /*allow_exceptions=*/false);
  return too_deep ? Json(Json::value_t::discarded) : value;
}

std::string dump_json(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace verify
