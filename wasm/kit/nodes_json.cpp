#include "nodes_json.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "json/writer.hpp"

namespace kit {

using verify::JsonName;
using verify::JsonWriter;

namespace {

// Rounds to whole CSS pixels, the unit of the layout.
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
  // The value of an input is written even if it is empty, because a missing value would mean that
  // the wizard does not know it.
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

const Node* find(std::span<const Node> nodes, std::string_view id, std::size_t likely) {
  if (likely < nodes.size() && nodes[likely].id == id) return &nodes[likely];
  const auto found =
      std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.id == id; });
  return found == nodes.end() ? nullptr : &*found;
}

bool same_order(std::span<const Node> a, std::span<const Node> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Node& one, const Node& other) { return one.id == other.id; });
}

void write_order(JsonWriter& json, std::span<const Node> nodes) {
  json.key("order");
  json.begin_array();
  for (const Node& node : nodes)
    json.value(node.id);
  json.end_array();
}

}  // namespace

void write_nodes(const NodeList& told, const NodeList& now, std::string& out) {
  out.clear();
  JsonWriter json(out);
  json.begin_object();
  json.member("lang", now.lang);
  json.member("height", pixels(now.height));
  if (!same_order(told.nodes, now.nodes)) write_order(json, now.nodes);
  json.key("nodes");
  json.begin_array();
  for (std::size_t i = 0; i < now.nodes.size(); ++i) {
    const Node* known = find(told.nodes, now.nodes[i].id, i);
    if (known == nullptr || *known != now.nodes[i]) write_node(json, now.nodes[i]);
  }
  json.end_array();
  json.end_object();
}

}  // namespace kit
