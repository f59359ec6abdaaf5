# Third-party code: nlohmann/json (core, private), doctest (VERIFY_TESTS) and Dear ImGui
# (VERIFY_UI). This repository contains none of it. `./dev` provides all three; without `./dev`, the
# headers of the system and the repository of Dear ImGui are used.
file(STRINGS ${PROJECT_SOURCE_DIR}/cmake/versions.env pins REGEX "^[A-Z_]+=")
foreach(pin IN LISTS pins)
  string(REGEX MATCH "^([A-Z_]+)=(.*)$" _ "${pin}")
  set(${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
endforeach()

# Makes the target `name` for a header-only library; looks for `header` in VERIFY_INCLUDE_DIR and
# the system's folders.
function(verify_header_library name header package)
  find_path(${name}_dir ${header} HINTS ${VERIFY_INCLUDE_DIR} CMAKE_FIND_ROOT_PATH_BOTH)
  if(NOT ${name}_dir)
    message(FATAL_ERROR "${header} was not found. Build with ./dev, install ${package}, "
      "or set VERIFY_INCLUDE_DIR to a folder that holds it.")
  endif()
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE ${${name}_dir})
endfunction()

verify_header_library(verify_json nlohmann/json.hpp "nlohmann-json3-dev ${JSON_MINIMUM} or newer")
# The same settings on every platform: no exceptions, because faults are values, and no streams.
target_compile_definitions(verify_json INTERFACE
  JSON_NOEXCEPTION JSON_NO_IO JSON_USE_IMPLICIT_CONVERSIONS=0)

if(VERIFY_TESTS)
  verify_header_library(doctest doctest/doctest.h "doctest-dev ${DOCTEST_MINIMUM} or newer")
endif()

if(VERIFY_UI)
  set(IMGUI_DIR "" CACHE PATH "Dear ImGui's source; empty: fetch the pinned release")
endif()
if(VERIFY_UI AND NOT IMGUI_DIR)
  include(FetchContent)
  FetchContent_Declare(imgui
    GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG ${IMGUI_COMMIT}
    SOURCE_SUBDIR none)
  FetchContent_MakeAvailable(imgui)
  set(IMGUI_DIR ${imgui_SOURCE_DIR})
endif()
