#include "json/json.hpp"

namespace verify {

namespace {

// True when no bracket outside of a string opens deeper than is ever needed.
bool is_shallow(std::string_view text) noexcept {
  constexpr int deepest_nesting = 64;
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > deepest_nesting) return false;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return true;
}

}  // namespace

Json parse_json(std::string_view text) {
  if (!is_shallow(text)) return {Json::value_t::discarded};
  return Json::parse(text, nullptr, /*allow_exceptions=*/false);
}

void write(JsonWriter& out, const Json& value) {
  switch (value.type()) {
    case Json::value_t::object:
      out.begin_object();
      for (const auto& [name, member] : value.items()) {
        out.key(name);
        write(out, member);
      }
      return out.end_object();
    case Json::value_t::array:
      out.begin_array();
      for (const Json& item : value)
        write(out, item);
      return out.end_array();
    case Json::value_t::string:
      return out.value(value.get_ref<const std::string&>());
    case Json::value_t::boolean:
      return out.value(value.get<bool>());
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
      return out.value(value.get<std::int64_t>());
    case Json::value_t::number_float:
      return out.value("(a fraction)");
    case Json::value_t::null:
    case Json::value_t::binary:
    case Json::value_t::discarded:
      return out.null();
  }
}

std::string dump_json(const Json& value) {
  std::string text;
  JsonWriter out(text);
  write(out, value);
  return text;
}

}  // namespace verify
