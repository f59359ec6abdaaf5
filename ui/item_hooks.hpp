#pragma once
// What Dear ImGui knows of controls. In native builds every control is an item of a window, which tests compare with the
// semantic nodes. In the browser nobody listens to items: there they are not added, and the context that they would
// need, with all of its defaults, does not travel.

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "geometry.hpp"

struct ImFontAtlas;

namespace verify::ui {

// The window that a view's items belong to.
class ItemContext {
public:
  explicit ItemContext(ImFontAtlas& atlas);
  ~ItemContext();
  ItemContext(const ItemContext&) = delete;
  ItemContext& operator=(const ItemContext&) = delete;

  // Makes it the current one.
  void select() const;

private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// Adds the control of node `id` to the current window.
void add_item(std::string_view id, const Rect& rect);

// The ids of the items of the last frame, in their order.
using ItemLog = std::vector<std::uint32_t>;

// Starts recording into `log` for the current window, or stops with nullptr.
void record_items(ItemLog* log);

// The id that Dear ImGui gives to the control of node `id` within the wizard's window.
[[nodiscard]] std::uint32_t item_id(std::string_view id);

}  // namespace verify::ui
