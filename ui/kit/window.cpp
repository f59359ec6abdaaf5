#include "window.hpp"

// For FindWindowByName: no public function returns the id of an item from outside its window.
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
  // All input since the last frame takes effect in this frame; nothing is delayed to the next one.
  io.ConfigInputTrickleEventQueue = false;
  // Only the host decides where the focus is and whether it is visible.
  io.ConfigNavCursorVisibleAuto = false;
}

Context::~Context() {
  select();
  // ImGui requires that every texture is released first; the renderer deletes the textures that are
  // no longer listed.
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
  // Edges are antialiased over one device pixel, not over one CSS pixel.
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
  // If glyphs moved to a larger texture during the frame, some triangles still use the old texture.
  // A picture may use only one, so the frame is drawn again.
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
