// The characters that an issue points at are marked, and in view.

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <utility>

#include "harness.hpp"

using namespace verify;
using namespace verify::ui;

namespace {

// Whether something in the colour of an error is drawn where the field shows its text.
bool has_marked_text(const Harness& stage, std::string_view field) {
  constexpr float room_of_icon = 40;
  const float magnified = stage.view.device.text_scale;
  const Rect frame = stage.find(field)->rect;
  const std::uint32_t color = packed(stage.view.theme.bad);
  const ImDrawList& list = *stage.view.draw_data().CmdLists[0];
  return std::any_of(list.VtxBuffer.begin(), list.VtxBuffer.end(), [&](const ImDrawVert& vertex) {
    const float x = vertex.pos.x * magnified;
    const float y = vertex.pos.y * magnified;
    return vertex.col == color && x > frame.x + 4 * magnified &&
           x < frame.right() - room_of_icon * magnified && y > frame.y + 4 * magnified &&
           y < frame.bottom() - 4 * magnified;
  });
}

}  // namespace

TEST_CASE("a marked character is in view, however little room its field has") {
  for (const auto& [width, text_scale] :
       {std::pair{1160.0F, 1.0F}, {390.0F, 1.0F}, {390.0F, 2.0F}, {320.0F, 2.0F}}) {
    CAPTURE(width);
    CAPTURE(text_scale);
    Harness stage("zh-CN", width);
    stage.view.device.text_scale = text_scale;
    stage.draw();
    stage.press("account.personal");
    stage.answer("yes");
    stage.choose("personal.wechat_scan");
    stage.type("id_number", "11010519491231003X");
    stage.leave("id_number");
    CHECK(has_marked_text(stage, "field.id_number"));
    stage.type("id_number", "11010519491231002X");
    stage.leave("id_number");
    CHECK_FALSE(has_marked_text(stage, "field.id_number"));
  }
}
