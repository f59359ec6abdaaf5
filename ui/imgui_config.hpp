#pragma once
// Dear ImGui, cut down to what the wizard needs: windows, items, draw lists and the font atlas.
// Text comes from the host's own fonts, input from the page, so fonts, files, shells and formats are left out.

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS

// Selects ImGuiFreeType::GetFontLoader() as the only loader; ours is in glyphs.cpp, so stb_truetype is not built.
#define IMGUI_ENABLE_FREETYPE

#define IMGUI_USE_WCHAR32
#define ImDrawIdx unsigned int

#ifndef __EMSCRIPTEN__
#define IMGUI_ENABLE_TEST_ENGINE  // reports every item to item_hooks.cpp
#endif
