#pragma once
// Dear ImGui, cut down to what a page needs: text comes from the host's own fonts and typing from
// the page's inputs, so fonts, files, shells and debug tools are left out. A desktop window
// (ui/desktop) has all of it.

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_USE_WCHAR32
#define ImDrawIdx unsigned int

#ifndef VERIFY_DESKTOP
// Makes ImGuiFreeType::GetFontLoader() the default loader; ours is in glyphs.cpp, so stb_truetype
// is not built.
#define IMGUI_ENABLE_FREETYPE
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#endif

#ifdef __EMSCRIPTEN__
// Formats are written by wasm/kit/imgui_formats.cpp. Wrong use of ImGui is found by tests,
// natively.
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS
#define IM_ASSERT_USER_ERROR(_EXPR, _MSG) ((void)(_EXPR))
#endif
