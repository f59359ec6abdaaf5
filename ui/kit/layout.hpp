#pragma once
// Layout by Dear ImGui's cursor, item width and groups: what every widget is placed by.

#include "geometry.hpp"

namespace kit {

// From the cursor on, as wide as an item, `height` high. Does not move the cursor.
[[nodiscard]] inline Rect row(float height) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  return {at.x, at.y, ImGui::CalcItemWidth(), height};
}

// Takes up `rect`: the cursor goes on below it.
inline void occupy(const Rect& rect) {
  ImGui::SetCursorScreenPos({rect.x, rect.y});
  ImGui::Dummy({rect.width, rect.height});
}

// A group of Dear ImGui in which items are `width` wide. Afterwards the cursor is below all of it,
// and it is the last item: ImGui::SameLine goes on beside it.
class Column {
public:
  explicit Column(float width);
  // The same at another place than the cursor's.
  Column(ImVec2 at, float width);
  ~Column();
  Column(const Column&) = delete;
  Column& operator=(const Column&) = delete;
};

// A column that begins `by` further right and ends where the item width around it ends.
class Indented : public Column {
public:
  explicit Indented(float by);
};

}  // namespace kit
