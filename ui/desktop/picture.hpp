#pragma once
// Writes screenshots.

#include <string>

namespace verify::desktop {

// Writes the current OpenGL picture as a PNG file; false when the file cannot be written.
[[nodiscard]] bool write_picture(const std::string& path, int width, int height);

}  // namespace verify::desktop
