#include "window.hpp"

// For FindWindowByName: no public function tells the id of an item outside of its window.
#include <imgui_internal.h>

namespace kit {

namespace {

constexpr const char* window_name = "page";

}  // namespace

Context::Context() : context_(ImGui::CreateContext()) {
  select();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  // A frame shows what is so now: nothing waits for the next one.
  io.ConfigInputTrickleEventQueue = false;
  // The host alone says where the focus is and whether it shows.
  io.ConfigNavCursorVisibleAuto = false;
}

Context::~Context() {
  select();
  // ImGui wants every texture to be given back first; the renderer drops what is no longer listed.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

namespace {

// Opens the window over the whole display.
void begin_window() {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::Begin(window_name, nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                   ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus);
  // Edges are smoothed over a device pixel, not over a CSS pixel.
  ImGui::GetWindowDrawList()->_FringeScale = 1 / ImGui::GetIO().DisplayFramebufferScale.x;
}

}  // namespace

Window::Window(GlyphHost& glyphs) : glyphs_(glyphs, *ImGui::GetIO().Fonts) {}

Window::Window(Host& host, const std::function<Fonts(ImFontAtlas&)>& add_fonts)
    : glyphs_(add_fonts(*ImGui::GetIO().Fonts), *ImGui::GetIO().Fonts), host_(&host) {}

float Window::draw(const Surface& surface, const Content& content) {
  select();
  const ImTextureData* texture = ImGui::GetIO().Fonts->TexData;
  const float height = draw_once(surface, content);
  // Glyphs moved to a larger texture in mid-frame, which leaves some on the old one: a picture uses
  // only one.
  return ImGui::GetIO().Fonts->TexData == texture ? height : draw_once(surface, content);
}

void Window::act(const Action& action, const Surface& surface, const Content& content) {
  select();
  if (action.kind == Action::Kind::activate) {
    page.activated = action.node;
    draw_once(surface, content);
    page.activated.reset();
  } else if (!text_fields_.tell(action)) {
    // The field may be new since the last frame.
    draw_once(surface, content);
    (void)text_fields_.tell(action);
  }
}

float Window::draw_once(const Surface& surface, const Content& content) {
  nodes_.clear();
  text_fields_.clear();
  host_->feed(ImGui::GetIO(), surface);
  glyphs_.set_density(surface.scale);
  ImGui::NewFrame();
  begin_window();
  const bool focus_visible = host_->focus();
  Frame frame{*host_, focus_visible, Canvas(*ImGui::GetWindowDrawList(), glyphs_, surface.scale),
              nodes_, text_fields_};
  content(frame);
  const float height = ImGui::GetCursorPosY() * surface.magnification;
  host_->windows();
  ImGui::End();
  ImGui::Render();
  nodes_.magnify(surface.magnification);
  return height;
}

const ImDrawData& Window::draw_data() const {
  select();
  return *ImGui::GetDrawData();
}

void Window::forget_glyphs() {
  select();
  glyphs_.clear();
}

ImGuiID item_id(std::string_view id) {
  ImGuiWindow* window = ImGui::FindWindowByName(window_name);
  return window == nullptr ? 0 : window->GetID(id.data(), id.data() + id.size());
}

}  // namespace kit
