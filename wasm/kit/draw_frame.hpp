#pragma once
// A frame in the format that the page's renderer reads directly from memory: little endian, with
// addresses instead of pointers.

#include <array>
#include <cstdint>
#include <vector>

#include "kit/color.hpp"

struct ImDrawData;

namespace kit {

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
  std::uint32_t version = 0;  // counts the changes of its content, starting at 1
  // x, y, width and height of the part that the last change touched. A renderer that has the
  // version before needs only this part.
  std::array<std::uint32_t, 4> changed{};
};

// Width, height and clips are in device pixels.
struct DrawFrame {
  std::uint32_t number =
      0;  // counts the pictures that differ from the one before: equal frames share a number
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint32_t lists = 0;
  std::uint32_t list_count = 0;
  std::uint32_t commands = 0;
  std::uint32_t command_count = 0;
  std::uint32_t textures = 0;
  std::uint32_t texture_count = 0;
  std::array<float, 4> clear{};
  float scale = 1;  // device pixels per unit of the vertices' positions
};

// Owns the data that a DrawFrame points to.
class DrawFrames {
public:
  // Converts a frame of Dear ImGui and the state of its textures. It does not record what the page
  // has shown: the page compares the frame's number and the textures' versions with those that it
  // shows.
  void build(const ImDrawData& data, std::uint32_t width, std::uint32_t height, Color page);

  [[nodiscard]] const DrawFrame& frame() const noexcept { return frame_; }

private:
  // True when the content of a texture has changed.
  [[nodiscard]] bool take_textures(const ImDrawData& data);
  void take_lists(const ImDrawData& data);
  [[nodiscard]] std::uint64_t hash(const ImDrawData& data) const;

  DrawFrame frame_;
  std::vector<DrawList> lists_;
  std::vector<DrawCommand> commands_;
  std::vector<DrawTexture> textures_;
  std::uint64_t hash_ = 0;
};

}  // namespace kit
