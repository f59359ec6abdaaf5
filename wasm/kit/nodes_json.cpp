#include "nodes_json.hpp"

#include <cmath>

#include "json/writer.hpp"

namespace kit {

using verify::JsonName;
using verify::JsonWriter;

namespace {

// Whole CSS pixels: what the layout works in.
int pixels(float value) {
  return static_cast<int>(std::lround(value));
}

void write_text(JsonWriter& json, JsonName name, std::string_view text) {
  if (!text.empty()) json.member(name, text);
}

void write_flag(JsonWriter& json, JsonName name, bool set) {
  if (set) json.member(name, true);
}

void write_state(JsonWriter& json, JsonName name, const std::optional<bool>& state) {
  if (state) json.member(name, *state);
}

void write_input(JsonWriter& json, const InputLook& input) {
  json.key("input");
  json.begin_object();
  json.member("mode", input.mode);
  json.member("autocomplete", input.autocomplete);
  if (input.max_length > 0) json.member("max_length", input.max_length);
  json.member("font_px", pixels(input.font_px));
  json.member("weight", input.weight);
  json.key("padding");
  json.begin_array();
  json.value(pixels(input.padding_left));
  json.value(pixels(input.padding_right));
  json.end_array();
  json.member("color", input.color);
  json.end_object();
}

void write_lists(JsonWriter& json, const Node& node) {
  if (node.step_of[1] > 0) {
    json.key("step_of");
    json.begin_array();
    json.value(node.step_of[0]);
    json.value(node.step_of[1]);
    json.end_array();
  }
  if (node.errors.empty()) return;
  json.key("errors");
  json.begin_array();
  for (const std::string& id : node.errors)
    json.value(id);
  json.end_array();
}

void write_node(JsonWriter& json, const Node& node) {
  json.begin_object();
  json.member("id", node.id);
  json.member("role", word_of(node.role));
  json.member("name", node.name);
  write_text(json, "parent", node.parent);
  json.member("x", pixels(node.rect.x));
  json.member("y", pixels(node.rect.y));
  json.member("w", pixels(node.rect.width));
  json.member("h", pixels(node.rect.height));
  if (node.level > 0) json.member("level", node.level);
  // An empty input says so: it is different from one that the wizard does not know.
  if (node.role == Role::textbox) json.member("value", node.value);
  write_text(json, "description", node.description);
  write_text(json, "placeholder", node.placeholder);
  write_flag(json, "disabled", node.disabled);
  write_flag(json, "required", node.required);
  write_flag(json, "invalid", node.invalid);
  write_flag(json, "primary", node.primary);
  write_state(json, "checked", node.checked);
  write_state(json, "pressed", node.pressed);
  write_state(json, "expanded", node.expanded);
  if (node.current) json.member("current", word_of(*node.current));
  if (node.live) json.member("live", word_of(*node.live));
  write_text(json, "href", node.href);
  write_text(json, "qr_code", node.qr_code);
  write_lists(json, node);
  if (node.input) write_input(json, *node.input);
  json.end_object();
}

}  // namespace

void write_nodes(std::string_view lang, float height, std::span<const Node> nodes,
                 std::string& out) {
  out.clear();
  JsonWriter json(out);
  json.begin_object();
  json.member("lang", lang);
  json.member("height", pixels(height));
  json.key("nodes");
  json.begin_array();
  for (const Node& node : nodes)
    write_node(json, node);
  json.end_array();
  json.end_object();
}

}  // namespace kit
