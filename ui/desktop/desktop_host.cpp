#include "desktop_host.hpp"

// For InputTextEx: the frame of InputText is only as high as a line of text, but the wizard's
// frames are higher.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "theme.hpp"

namespace verify::desktop {

namespace {

enum Layer : int { wizard, typed, layer_count };

constexpr int colors_pushed = 4;
constexpr int variables_pushed = 2;

// The limit for fields that set none: more characters than anybody types.
constexpr int usual_length = 400;
constexpr int most_bytes_of_character = 4;

}  // namespace

void DesktopHost::feed(ImGuiIO& io, const kit::Surface& /*surface*/) {
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  // ImGui handles the events between two frames one after the other, and shows where the keyboard
  // focus is.
  io.ConfigInputTrickleEventQueue = true;
  io.ConfigNavCursorVisibleAuto = true;
  window_->feed(io);
}

bool DesktopHost::focus() {
  ImDrawList* const list = ImGui::GetWindowDrawList();
  layers_.Split(list, layer_count);
  layers_.SetCurrentChannel(list, wizard);
  if (to_top_) ImGui::SetScrollY(0);
  to_top_ = false;
  // Hides ImGui's focus ring, because the wizard draws its own.
  ImGui::PushStyleColor(ImGuiCol_NavCursor, IM_COL32_BLACK_TRANS);
  return ImGui::GetIO().NavVisible;
}

void DesktopHost::push_look(const kit::InputLook& look, float height, bool is_shown) const {
  const bool is_strong = look.weight > static_cast<int>(kit::Weight::regular);
  ImGui::PushFont(is_strong ? fonts_.semibold : fonts_.regular, look.font_px);
  for (const ImGuiCol color : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive})
    ImGui::PushStyleColor(color, IM_COL32_BLACK_TRANS);
  ImGui::PushStyleColor(ImGuiCol_Text,
                        is_shown ? ImGui::GetColorU32(ImGuiCol_Text) : IM_COL32_BLACK_TRANS);
  // Puts the text on the same line as the text that the wizard draws (text.cpp).
  const ImFontBaked& font = *ImGui::GetFontBaked();
  const float line = ui::type::input.line;
  const float leading = std::floor((line - font.Ascent + font.Descent) / 2);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                      {look.padding_left, (height - line) / 2 + leading});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
}

kit::TextEdit DesktopHost::edit(const kit::Node& node) {
  const kit::InputLook look = node.input.value_or(kit::InputLook{});
  const int most = look.max_length > 0 ? look.max_length : usual_length;
  const std::size_t bytes =
      std::max(static_cast<std::size_t>(most) * most_bytes_of_character, node.value.size());
  buffer_.assign(bytes + 1, '\0');
  std::copy(node.value.begin(), node.value.end(), buffer_.begin());

  // A field without the keyboard focus shows the text that the wizard draws, because the wizard
  // marks errors in it.
  const bool is_editing = editing_ == node.id;
  ImDrawList* const list = ImGui::GetWindowDrawList();
  layers_.SetCurrentChannel(list, typed);
  push_look(look, node.rect.height, is_editing);
  if (focus_next_ == node.id) {
    ImGui::SetKeyboardFocusHere();
    focus_next_.clear();
  }
  kit::TextEdit edit;
  const float width = node.rect.width - (look.padding_right - look.padding_left);
  // ImGui would show text before ## beside the frame, so there is none.
  if (ImGui::InputTextEx(("##" + node.id).c_str(), nullptr, buffer_.data(),
                         static_cast<int>(buffer_.size()), {width, node.rect.height},
                         ImGuiInputTextFlags_None)) {
    edit.typed = buffer_.data();
  }
  ImGui::PopStyleVar(variables_pushed);
  ImGui::PopStyleColor(colors_pushed);
  ImGui::PopFont();
  layers_.SetCurrentChannel(list, wizard);

  edit.hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_NoNavOverride);
  edit.editing = is_editing;
  edit.left = ImGui::IsItemDeactivated();
  if (ImGui::IsItemActive()) {
    editing_ = node.id;
  } else if (is_editing) {
    editing_.clear();
  }
  return edit;
}

void DesktopHost::windows() {
  ImGui::PopStyleColor();
  layers_.Merge(ImGui::GetWindowDrawList());
  tools_.draw();
}

}  // namespace verify::desktop
