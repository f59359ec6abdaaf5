#pragma once
// A native window with Dear ImGui's stock backends: GLFW for the pointer and the keyboard, OpenGL 3
// for the picture.

#include <imgui.h>

#include <memory>
#include <string>

#include "kit/color.hpp"

struct GLFWwindow;

namespace verify::desktop {

// Lengths are CSS pixels, of which `scale` of the screen's own units are one.
class NativeWindow {
public:
  NativeWindow(float width, float height, float scale);
  ~NativeWindow();
  NativeWindow(const NativeWindow&) = delete;
  NativeWindow& operator=(const NativeWindow&) = delete;

  // False when there is no screen, or none with OpenGL 3; what is missing was said then.
  [[nodiscard]] bool is_there() const noexcept { return window_ != nullptr; }
  [[nodiscard]] bool is_open() const noexcept;

  // Gives the backends to the current context of Dear ImGui, and takes them back from it.
  void attach();
  static void detach();

  // Sleeps until something happens, at most half a second.
  static void wait();

  // Before ImGui::NewFrame: the display, the time, and what was done.
  void feed(ImGuiIO& io) const;

  // Shows the frame that ImGui::Render made; writes it to a file first, if a name is given. False
  // when that cannot be written.
  [[nodiscard]] bool show(kit::Color page, const std::string& picture);

  [[nodiscard]] float width() const;
  void resize(float width);
  void set_title(const std::string& title);
  // Device pixels in a CSS pixel.
  [[nodiscard]] float density() const;
  // Where the pointer is told to be, in CSS pixels.
  void point_at(double x, double y) const;

private:
  std::unique_ptr<GLFWwindow, void (*)(GLFWwindow*)> window_;
  float scale_;
  std::string title_;
};

}  // namespace verify::desktop
