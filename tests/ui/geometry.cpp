#include "geometry.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "item_log.hpp"
#include "kit/utf8.hpp"

namespace verify::ui {

namespace {

using Faults = std::vector<std::string>;

std::string text_of(const Rect& rect) {
  const auto number = [](float value) { return std::to_string(std::lround(value)); };
  return number(rect.width) + "×" + number(rect.height) + " at " + number(rect.x) + "," +
         number(rect.y);
}

void find_overlaps(const Harness& stage, Faults& faults) {
  std::map<std::string, std::vector<const Node*>> children;
  for (const Node& node : stage.nodes())
    children[node.parent].push_back(&node);
  for (const auto& [parent, nodes] : children) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      for (std::size_t k = i + 1; k < nodes.size(); ++k) {
        if (!overlap(nodes[i]->rect, nodes[k]->rect)) continue;
        faults.push_back(nodes[i]->id + " (" + text_of(nodes[i]->rect) + ") overlaps " +
                         nodes[k]->id + " (" + text_of(nodes[k]->rect) + ")");
      }
    }
  }
}

void find_outside(const Harness& stage, Faults& faults) {
  const Rect canvas{0, 0, stage.view.device.width, stage.height};
  for (const Node& node : stage.nodes()) {
    if (!inside(node.rect, canvas)) faults.push_back(node.id + " leaves the canvas");
    const Node* parent = stage.find(node.parent);
    if (parent != nullptr && !inside(node.rect, parent->rect)) {
      faults.push_back(node.id + " (" + text_of(node.rect) + ") leaves " + parent->id);
    }
  }
}

void find_small_targets(const Harness& stage, Faults& faults) {
  const float least = stage.view.device.touch ? 44 : 24;
  for (const Node& node : interactive_nodes(stage)) {
    if (node.rect.width >= least && node.rect.height >= least) continue;
    faults.push_back(node.id + " is too small to hit: " + text_of(node.rect));
  }
}

std::size_t visible_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    count += point.value == U' ' || point.value == U'\n' ? 0U : 1U;
    at += point.bytes;
  }
  return count;
}

// True for nodes whose whole name is drawn.
bool is_drawn_in_full(const Node& node) {
  return node.role == Role::heading || node.role == Role::alert || node.role == Role::status ||
         node.role == Role::text;
}

// The number of characters that join a label and its value in the name but are not drawn.
std::size_t joints(const Node& node) {
  return node.id == node.parent + ".text" ? 1 : 0;
}

void find_cut_texts(const Harness& stage, Faults& faults) {
  const Rect canvas{0, 0, stage.view.device.width, stage.height};
  const std::vector<Rect> glyphs = glyph_boxes(stage);
  const auto glyphs_in = [&](const Rect& rect) {
    return static_cast<std::size_t>(std::count_if(
        glyphs.begin(), glyphs.end(), [&](const Rect& glyph) { return inside(glyph, rect); }));
  };
  const bool all_on_canvas = std::all_of(glyphs.begin(), glyphs.end(),
                                         [&](const Rect& glyph) { return inside(glyph, canvas); });
  if (!all_on_canvas) faults.emplace_back("a glyph leaves the canvas");
  for (const Node& node : stage.nodes()) {
    if (!is_drawn_in_full(node)) continue;
    const std::size_t drawn = glyphs_in(node.rect);
    const std::size_t wanted = visible_characters(node.name) - joints(node);
    if (drawn >= wanted) continue;
    faults.push_back(node.id + " shows " + std::to_string(drawn) + " of " + std::to_string(wanted) +
                     " characters: " + node.name);
  }
  for (const Node& node : interactive_nodes(stage)) {
    for (const Rect& glyph : glyphs) {
      if (!overlap(glyph, node.rect) || inside(glyph, node.rect)) continue;
      faults.push_back("a glyph crosses the edge of " + node.id);
      break;
    }
  }
}

bool is_han(char32_t value) {
  return value >= 0x4E00 && value <= 0x9FFF;
}

bool is_digit(char32_t value) {
  return value >= U'0' && value <= U'9';
}

// The code points of a text, and for each the glyph that shows it; spaces have none.
struct Shown {
  std::vector<char32_t> values;
  std::vector<const Rect*> glyphs;
};

Shown shown_text(std::string_view text, std::span<const Rect* const> glyphs) {
  Shown out;
  std::size_t next = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    const bool is_space = point.value == U' ' || point.value == U'\n';
    out.values.push_back(point.value);
    out.glyphs.push_back(is_space || next == glyphs.size() ? nullptr : glyphs[next++]);
    at += point.bytes;
  }
  return out;
}

// Where a text was broken: the indices of the first code points of its further lines.
std::vector<std::size_t> breaks_of(const Shown& text) {
  std::vector<std::size_t> out;
  const Rect* before = nullptr;
  for (std::size_t i = 0; i < text.values.size(); ++i) {
    if (text.glyphs[i] == nullptr) continue;
    if (before != nullptr && text.glyphs[i]->x < before->x) out.push_back(i);
    before = text.glyphs[i];
  }
  return out;
}

// A number without its unit at the end of a line, and one or two characters alone on the last line.
// Very narrow columns have no room to do better.
void find_bad_breaks(const Harness& stage, Faults& faults) {
  if (stage.view.device.width < 390 || stage.view.device.text_scale > 1) return;
  const std::vector<Rect> all = glyph_boxes(stage);
  for (const Node& node : stage.nodes()) {
    if (!is_drawn_in_full(node)) continue;
    std::vector<const Rect*> inside_node;
    for (const Rect& glyph : all) {
      if (inside(glyph, node.rect)) inside_node.push_back(&glyph);
    }
    if (inside_node.size() != visible_characters(node.name)) continue;
    const Shown text = shown_text(node.name, inside_node);
    const std::vector<std::size_t> breaks = breaks_of(text);
    for (const std::size_t at : breaks) {
      const std::size_t last = text.values[at - 1] == U' ' && at >= 2 ? at - 2 : at - 1;
      if (is_digit(text.values[last]) && is_han(text.values[at]))
        faults.push_back(node.id + " parts a number from its unit: " + node.name);
    }
    if (breaks.empty() || !is_han(text.values[breaks.back()])) continue;
    if (text.values[breaks.back() - 1] != U'\n' && text.values.size() - breaks.back() <= 2)
      faults.push_back(node.id + " ends with a line of one or two characters: " + node.name);
  }
}

void find_unknown_items(Harness& stage, Faults& faults) {
  const std::vector<ImGuiID> items = items_of_frame(stage);
  std::vector<ImGuiID> expected;
  for (const Node& node : interactive_nodes(stage)) {
    if (node.name.empty()) faults.push_back(node.id + " has no name");
    expected.push_back(item_id(node.id));
  }
  if (items != expected) faults.emplace_back("Dear ImGui's items are not those that have a node");
}

}  // namespace

bool overlap(const Rect& a, const Rect& b) {
  constexpr float touching = 0.6F;
  return a.x + touching < b.right() && b.x + touching < a.right() && a.y + touching < b.bottom() &&
         b.y + touching < a.bottom();
}

bool inside(const Rect& inner, const Rect& outer) {
  constexpr float tolerance = 0.6F;
  return inner.x >= outer.x - tolerance && inner.right() <= outer.right() + tolerance &&
         inner.y >= outer.y - tolerance && inner.bottom() <= outer.bottom() + tolerance;
}

std::vector<Node> interactive_nodes(const Harness& stage) {
  std::vector<Node> out;
  for (const Node& node : stage.nodes()) {
    if (is_interactive(node.role)) out.push_back(node);
  }
  return out;
}

std::vector<Rect> glyph_boxes(const Harness& stage) {
  const ImDrawList& list = *stage.view.draw_data().CmdLists[0];
  const ImVec2 white = ImGui::GetIO().Fonts->TexUvWhitePixel;
  // The factor from the pixels of the magnified page to those of the page.
  const float larger = stage.view.draw_data().FramebufferScale.x / stage.view.device.scale;
  std::vector<Rect> out;
  for (int i = 0; i + 3 < list.VtxBuffer.Size; ++i) {
    const ImDrawVert& first = list.VtxBuffer[i];
    if (first.uv.x == white.x && first.uv.y == white.y) continue;
    const ImDrawVert& last = list.VtxBuffer[i + 2];
    out.push_back({first.pos.x * larger, first.pos.y * larger, (last.pos.x - first.pos.x) * larger,
                   (last.pos.y - first.pos.y) * larger});
    i += 3;
  }
  return out;
}

std::vector<std::string> geometry_faults(Harness& stage) {
  Faults faults;
  find_overlaps(stage, faults);
  find_outside(stage, faults);
  find_small_targets(stage, faults);
  find_cut_texts(stage, faults);
  find_bad_breaks(stage, faults);
  find_unknown_items(stage, faults);
  return faults;
}

}  // namespace verify::ui
