#pragma once
// A frame as the page's renderer reads it straight out of memory: little endian, addresses instead of pointers.

#include <array>
#include <cstdint>
#include <vector>

#include "color.hpp"

struct ImDrawData;

namespace verify {

struct DrawList {
  std::uint32_t vertices = 0;  // f32 x, y, u, v and u32 rgba8: 20 bytes each
  std::uint32_t vertex_count = 0;
  std::uint32_t indices = 0;  // u32
  std::uint32_t index_count = 0;
};

struct DrawCommand {
  std::array<float, 4> clip{};
  std::uint32_t texture = 0;
  std::uint32_t list = 0;
  std::uint32_t index_offset = 0;
  std::uint32_t index_count = 0;
};

struct DrawTexture {
  std::uint32_t id = 0;
  std::uint32_t bytes_per_pixel = 0;  // 1 coverage, 4 rgba8
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint32_t pixels = 0;
  std::array<std::uint32_t, 4> dirty{};  // x, y, width, height; width 0: clean
};

// Width, height and clips are in device pixels.
struct DrawFrame {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint32_t lists = 0;
  std::uint32_t list_count = 0;
  std::uint32_t commands = 0;
  std::uint32_t command_count = 0;
  std::uint32_t textures = 0;
  std::uint32_t texture_count = 0;
  std::array<float, 4> clear{};
  float scale = 1;  // device pixels in a unit of the vertices' positions
};

// Keeps what a DrawFrame points to.
class DrawFrames {
public:
  // Takes over a frame of Dear ImGui, with the part of its textures that is new; true when it differs from the last.
  bool build(const ImDrawData& data, std::uint32_t width, std::uint32_t height, ui::Color page);

  [[nodiscard]] const DrawFrame& frame() const noexcept { return frame_; }

private:
  void take_textures(const ImDrawData& data);
  void take_lists(const ImDrawData& data);
  [[nodiscard]] std::uint64_t hash(const ImDrawData& data) const;

  DrawFrame frame_;
  std::vector<DrawList> lists_;
  std::vector<DrawCommand> commands_;
  std::vector<DrawTexture> textures_;
  std::uint64_t hash_ = 0;
};

}  // namespace verify
