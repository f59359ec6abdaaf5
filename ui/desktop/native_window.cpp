#include "native_window.hpp"

#include <GLFW/glfw3.h>

#include <cmath>
#include <cstdio>

#include "backends/imgui_impl_glfw.h"
#include "backends/imgui_impl_opengl3.h"
#include "picture.hpp"

namespace verify::desktop {

namespace {

int whole(float length) {
  return static_cast<int>(std::lround(length));
}

}  // namespace

NativeWindow::NativeWindow(float width, float height, float scale)
    : window_(nullptr, glfwDestroyWindow), scale_(scale) {
  glfwSetErrorCallback(
      [](int /*code*/, const char* words) { std::fprintf(stderr, "desktop: %s\n", words); });
  if (glfwInit() == GLFW_FALSE) return;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  window_.reset(glfwCreateWindow(whole(width * scale), whole(height * scale), "verify-wizard",
                                 nullptr, nullptr));
  if (!window_) return;
  glfwMakeContextCurrent(window_.get());
  glfwSwapInterval(1);
}

NativeWindow::~NativeWindow() {
  window_.reset();
  glfwTerminate();
}

bool NativeWindow::is_open() const noexcept {
  return glfwWindowShouldClose(window_.get()) == GLFW_FALSE;
}

void NativeWindow::attach() {
  ImGui_ImplGlfw_InitForOpenGL(window_.get(), true);
  ImGui_ImplOpenGL3_Init("#version 130");
  // The backend reports positions only in screen units, so we convert them.
  glfwSetWindowUserPointer(window_.get(), this);
  glfwSetCursorPosCallback(window_.get(), [](GLFWwindow* window, double x, double y) {
    static_cast<const NativeWindow*>(glfwGetWindowUserPointer(window))->point_at(x, y);
  });
}

void NativeWindow::detach() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
}

void NativeWindow::wait() {
  glfwWaitEventsTimeout(0.5);
}

void NativeWindow::point_at(double x, double y) const {
  ImGui_ImplGlfw_CursorPosCallback(window_.get(), x / scale_, y / scale_);
}

void NativeWindow::feed(ImGuiIO& io) const {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  io.DisplaySize = {io.DisplaySize.x / scale_, io.DisplaySize.y / scale_};
  io.DisplayFramebufferScale = {io.DisplayFramebufferScale.x * scale_,
                                io.DisplayFramebufferScale.y * scale_};
}

bool NativeWindow::show(kit::Color page, const std::string& picture) {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window_.get(), &width, &height);
  glViewport(0, 0, width, height);
  const ImVec4 color = ImGui::ColorConvertU32ToFloat4(kit::packed(page));
  glClearColor(color.x, color.y, color.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  const bool written = picture.empty() || write_picture(picture, width, height);
  glfwSwapBuffers(window_.get());
  return written;
}

float NativeWindow::width() const {
  int units = 0;
  glfwGetWindowSize(window_.get(), &units, nullptr);
  return static_cast<float>(units) / scale_;
}

void NativeWindow::resize(float width) {
  int height = 0;
  glfwGetWindowSize(window_.get(), nullptr, &height);
  glfwSetWindowSize(window_.get(), whole(width * scale_), height);
}

void NativeWindow::set_title(const std::string& title) {
  if (title == title_) return;
  title_ = title;
  glfwSetWindowTitle(window_.get(), title.c_str());
}

float NativeWindow::density() const {
  int units = 0;
  int pixels = 0;
  glfwGetWindowSize(window_.get(), &units, nullptr);
  glfwGetFramebufferSize(window_.get(), &pixels, nullptr);
  return units == 0 ? scale_ : scale_ * static_cast<float>(pixels) / static_cast<float>(units);
}

}  // namespace verify::desktop
