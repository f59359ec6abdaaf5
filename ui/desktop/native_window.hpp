#pragma once
// A native window with Dear ImGui's stock backends: GLFW for the pointer and the keyboard, OpenGL 3
// for the picture.

#include <imgui.h>

#include <memory>
#include <string>

#include "kit/color.hpp"

struct GLFWwindow;

namespace verify::desktop {

// Lengths are in CSS pixels; `scale` is the number of screen units per CSS pixel.
class NativeWindow {
public:
  NativeWindow(float width, float height, float scale);
  ~NativeWindow();
  NativeWindow(const NativeWindow&) = delete;
  NativeWindow& operator=(const NativeWindow&) = delete;

  // False when there is no screen, or no OpenGL 3; the reason was printed then.
  [[nodiscard]] bool is_there() const noexcept { return window_ != nullptr; }
  [[nodiscard]] bool is_open() const noexcept;

  // Connects the backends with Dear ImGui's current context, and disconnects them.
  void attach();
  static void detach();

  // Waits for an event, at most half a second.
  static void wait();

  // Called before ImGui::NewFrame: passes the display, the time and the input to ImGui.
  void feed(ImGuiIO& io) const;

  // Shows the frame from ImGui::Render. If `picture` is not empty, first writes the frame to this
  // file; false when that fails.
  [[nodiscard]] bool show(kit::Color page, const std::string& picture);

  [[nodiscard]] float width() const;
  void resize(float width);
  void set_title(const std::string& title);
  // Device pixels per CSS pixel.
  [[nodiscard]] float density() const;
  // Takes the position of the pointer in screen units and passes it to ImGui in CSS pixels.
  void point_at(double x, double y) const;

private:
  std::unique_ptr<GLFWwindow, void (*)(GLFWwindow*)> window_;
  float scale_;
  std::string title_;
};

}  // namespace verify::desktop
