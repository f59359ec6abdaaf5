#pragma once
// Pictures of what was drawn.

#include <string>

namespace verify::desktop {

// Writes what OpenGL has drawn so far as PNG; false when the file cannot be written.
[[nodiscard]] bool write_picture(const std::string& path, int width, int height);

}  // namespace verify::desktop
