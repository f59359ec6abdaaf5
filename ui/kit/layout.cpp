#include "layout.hpp"

namespace kit {

Column::Column(float width) {
  ImGui::BeginGroup();
  ImGui::PushItemWidth(width);
}

Column::Column(ImVec2 at, float width) {
  ImGui::SetCursorScreenPos(at);
  ImGui::BeginGroup();
  ImGui::PushItemWidth(width);
}

Column::~Column() {
  // Makes the group as wide as the column even if its items are narrower.
  ImGui::Dummy({ImGui::CalcItemWidth(), 0});
  ImGui::PopItemWidth();
  ImGui::EndGroup();
}

Indented::Indented(float by)
    : Column({ImGui::GetCursorScreenPos().x + by, ImGui::GetCursorScreenPos().y},
             ImGui::CalcItemWidth() - by) {}

}  // namespace kit
