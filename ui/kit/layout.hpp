#pragma once
// Layout with Dear ImGui's cursor, item width and groups. All widgets are placed with it.

#include "geometry.hpp"

namespace kit {

// The rectangle at the cursor, with the item width and this height. Does not move the cursor.
[[nodiscard]] inline Rect row(float height) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  return {at.x, at.y, ImGui::CalcItemWidth(), height};
}

// Marks `rect` as used: the cursor moves below it.
inline void occupy(const Rect& rect) {
  ImGui::SetCursorScreenPos({rect.x, rect.y});
  ImGui::Dummy({rect.width, rect.height});
}

// A Dear ImGui group in which items are `width` wide. At its end the cursor is below the group, and
// the group is the last item, so ImGui::SameLine continues beside it.
class Column {
public:
  explicit Column(float width);
  // The same at the position `at` instead of the cursor.
  Column(ImVec2 at, float width);
  ~Column();
  Column(const Column&) = delete;
  Column& operator=(const Column&) = delete;
};

// A column whose left edge is `by` further right; its right edge is that of the surrounding item
// width.
class Indented : public Column {
public:
  explicit Indented(float by);
};

}  // namespace kit
