#pragma once
// In native builds Dear ImGui reports every item that it is given; tests compare them with the semantic nodes.

#include <cstdint>
#include <vector>

namespace verify::ui {

// The ids of the items of the last frame, in their order.
using ItemLog = std::vector<std::uint32_t>;

// Starts recording into `log` for the current ImGui context, or stops with nullptr.
void record_items(ItemLog* log);

// The id that Dear ImGui gives to the control of node `id` within the wizard's window.
[[nodiscard]] std::uint32_t item_id(const char* id);

}  // namespace verify::ui
