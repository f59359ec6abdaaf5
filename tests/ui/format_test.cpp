// Dear ImGui's formatting is ours (imgui_format.cpp).

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <string>

namespace {

template <class... Arguments>
std::string formatted(const char* format, Arguments... arguments) {
  std::array<char, 64> buffer{};
  ImFormatString(buffer.data(), buffer.size(), format, arguments...);
  return buffer.data();
}

}  // namespace

TEST_CASE("names of windows are formatted") {
  CHECK(formatted("%s/%s_%08X", "parent", "child", 0xBEEFU) == "parent/child_BEEF");
  CHECK(formatted("##%d", -12) == "##-12");
  CHECK(formatted("%u%%", 100U) == "100%");
  CHECK(formatted("plain") == "plain");
}

TEST_CASE("a text that does not fit is cut and ended") {
  std::array<char, 4> buffer{'x', 'x', 'x', 'x'};
  CHECK(ImFormatString(buffer.data(), buffer.size(), "%s", "abcdef") == 3);
  CHECK(std::string(buffer.data()) == "abc");
}
