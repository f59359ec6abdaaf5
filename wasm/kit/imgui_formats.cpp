// How Dear ImGui writes and reads formatted text in the browser. It shows no text of its own there
// and has no settings file, so the C library's functions, 10 kB of them, would travel for nothing.

#include <imgui.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>

// NOLINTBEGIN(misc-use-internal-linkage,readability-identifier-naming,cert-dcl50-cpp)

// What IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS asks a program for. Only names of windows and fonts
// pass here, which are not shown: a format is copied as it is.
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

// Lines of a settings file are all that ImGui reads with it: nothing in them is understood.
extern "C" int sscanf(const char* /*text*/, const char* /*format*/, ...) {
  return 0;
}

// NOLINTEND(misc-use-internal-linkage,readability-identifier-naming,cert-dcl50-cpp)
