#pragma once
// Dear ImGui, reduced to the parts that a page needs. Glyphs come from the host's fonts and typed
// text from the page's inputs, so fonts, files, shell functions and debug tools are left out. A
// desktop window (ui/desktop) has all parts.

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_USE_WCHAR32
#define ImDrawIdx unsigned int

#ifndef VERIFY_DESKTOP
// Makes ImGuiFreeType::GetFontLoader() the default loader. Our implementation of this function is
// in glyphs.cpp, so stb_truetype is not compiled.
#define IMGUI_ENABLE_FREETYPE
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#endif

#ifdef __EMSCRIPTEN__
// wasm/kit/imgui_formats.cpp formats text. Native tests find wrong uses of ImGui.
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS
#define IM_ASSERT_USER_ERROR(_EXPR, _MSG) ((void)(_EXPR))
#endif
