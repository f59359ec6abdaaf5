#include "picture.hpp"

#include <GLFW/glfw3.h>
#include <png.h>

#include <vector>

namespace verify::desktop {

bool write_picture(const std::string& path, int width, int height) {
  constexpr int channels = 3;
  std::vector<png_byte> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                               channels);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  image.format = PNG_FORMAT_RGB;
  // The row stride is negative, because OpenGL's first row is at the bottom.
  return png_image_write_to_file(&image, path.c_str(), 0, pixels.data(), -width * channels,
                                 nullptr) != 0;
}

}  // namespace verify::desktop
