// Replaces the functions with which Dear ImGui formats and parses text in the browser. ImGui shows
// no text of its own there and has no settings file, so the functions of the C library would be 10
// kB of unused code.

#include <imgui.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>

// NOLINTBEGIN(misc-use-internal-linkage,readability-identifier-naming,cert-dcl50-cpp)

// IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS requires that the program defines these functions. ImGui
// formats only names of windows and fonts here, which are not shown, so the format is copied
// unchanged.
int ImFormatStringV(char* out, std::size_t size, const char* format, va_list /*arguments*/) {
  const std::size_t length = std::strlen(format);
  if (out == nullptr || size == 0) return static_cast<int>(length);
  const std::size_t kept = std::min(length, size - 1);
  std::memcpy(out, format, kept);
  out[kept] = '\0';
  return static_cast<int>(kept);
}

int ImFormatString(char* out, std::size_t size, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const int length = ImFormatStringV(out, size, format, arguments);
  va_end(arguments);
  return length;
}

// ImGui parses only lines of a settings file with it; there is no such file, so it parses nothing.
extern "C" int sscanf(const char* /*text*/, const char* /*format*/, ...) {
  return 0;
}

// NOLINTEND(misc-use-internal-linkage,readability-identifier-naming,cert-dcl50-cpp)
