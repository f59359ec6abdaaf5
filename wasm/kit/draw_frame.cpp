#include "draw_frame.hpp"

#include <imgui.h>

#include <algorithm>
#include <bit>
#include <cstring>

namespace kit {

namespace {

static_assert(sizeof(ImDrawVert) == 20 && sizeof(ImDrawIdx) == 4);

std::uint32_t address_of(const void* pointer) noexcept {
  return static_cast<std::uint32_t>(std::bit_cast<std::uintptr_t>(pointer));
}

// FNV-1a, but over eight bytes at a time, because that is faster; hashes are only compared with
// those of the last frame.
class Hash {
public:
  void add(const void* data, std::size_t size) noexcept {
    const char* bytes = static_cast<const char*>(data);
    for (; size >= sizeof(std::uint64_t); size -= sizeof(std::uint64_t)) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes, sizeof word);
      mix(word);
      bytes += sizeof word;
    }
    for (; size > 0; --size)
      mix(static_cast<unsigned char>(*bytes++));
  }

  template <class T>
  void add(const std::vector<T>& values) noexcept {
    add(values.data(), values.size() * sizeof(T));
  }

  [[nodiscard]] std::uint64_t value() const noexcept { return value_; }

private:
  void mix(std::uint64_t word) noexcept {
    value_ = (value_ ^ word) * 0x100000001b3U;
    value_ ^= value_ >> 29;
  }

  std::uint64_t value_ = 0xcbf29ce484222325U;
};

// Describes the texture; takes the information about its content from `before`.
DrawTexture describe(const ImTextureData& texture, const DrawTexture& before) {
  DrawTexture described = before;
  described.id = static_cast<std::uint32_t>(texture.TexID);
  described.bytes_per_pixel = static_cast<std::uint32_t>(texture.BytesPerPixel);
  described.width = static_cast<std::uint32_t>(texture.Width);
  described.height = static_cast<std::uint32_t>(texture.Height);
  described.pixels = address_of(texture.Pixels);
  return described;
}

DrawTexture find(const std::vector<DrawTexture>& textures, std::uint32_t id) {
  const auto found = std::find_if(textures.begin(), textures.end(),
                                  [id](const DrawTexture& each) { return each.id == id; });
  return found == textures.end() ? DrawTexture{} : *found;
}

}  // namespace

void DrawFrames::build(const ImDrawData& data, std::uint32_t width, std::uint32_t height,
                       Color page) {
  frame_.width = width;
  frame_.height = height;
  frame_.scale = data.FramebufferScale.x;
  const bool has_new_texels = take_textures(data);
  take_lists(data);
  const auto channel = [](std::uint8_t value) { return static_cast<float>(value) / 255.0F; };
  frame_.clear = {channel(page.red), channel(page.green), channel(page.blue), 1};
  frame_.lists = address_of(lists_.data());
  frame_.list_count = static_cast<std::uint32_t>(lists_.size());
  frame_.commands = address_of(commands_.data());
  frame_.command_count = static_cast<std::uint32_t>(commands_.size());
  frame_.textures = address_of(textures_.data());
  frame_.texture_count = static_cast<std::uint32_t>(textures_.size());
  const std::uint64_t before = hash_;
  hash_ = hash(data);
  if (has_new_texels || hash_ != before) ++frame_.number;
}

bool DrawFrames::take_textures(const ImDrawData& data) {
  const std::vector<DrawTexture> before = std::move(textures_);
  textures_.clear();
  bool is_changed = false;
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
    if (texture->Status == ImTextureStatus_Destroyed) continue;
    const ImTextureStatus status = texture->Status;
    // Zero would mean "no texture".
    texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID) + 1);
    texture->SetStatus(ImTextureStatus_OK);
    DrawTexture taken =
        describe(*texture, find(before, static_cast<std::uint32_t>(texture->TexID)));
    if (status != ImTextureStatus_OK) {
      const ImTextureRect& part = texture->UpdateRect;
      const bool is_part = status == ImTextureStatus_WantUpdates;
      taken.changed = {0, 0, taken.width, taken.height};
      if (is_part) taken.changed = {part.x, part.y, part.w, part.h};
      ++taken.version;
      is_changed = true;
    }
    textures_.push_back(taken);
  }
  return is_changed;
}

void DrawFrames::take_lists(const ImDrawData& data) {
  lists_.clear();
  commands_.clear();
  for (const ImDrawList* list : data.CmdLists) {
    const auto index = static_cast<std::uint32_t>(lists_.size());
    lists_.push_back(
        {address_of(list->VtxBuffer.Data), static_cast<std::uint32_t>(list->VtxBuffer.Size),
         address_of(list->IdxBuffer.Data), static_cast<std::uint32_t>(list->IdxBuffer.Size)});
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.ElemCount == 0) continue;
      const ImVec4& clip = command.ClipRect;
      const float scale = frame_.scale;
      commands_.push_back({{clip.x * scale, clip.y * scale,
                            std::min(clip.z * scale, static_cast<float>(frame_.width)),
                            std::min(clip.w * scale, static_cast<float>(frame_.height))},
                           static_cast<std::uint32_t>(command.GetTexID()),
                           index,
                           command.IdxOffset,
                           command.ElemCount});
    }
  }
}

std::uint64_t DrawFrames::hash(const ImDrawData& data) const {
  Hash hash;
  for (const ImDrawList* list : data.CmdLists) {
    hash.add(list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
    hash.add(list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
  }
  hash.add(commands_);
  hash.add(frame_.clear.data(), sizeof frame_.clear);
  const std::array<std::uint32_t, 2> size{frame_.width, frame_.height};
  hash.add(size.data(), sizeof size);
  return hash.value();
}

}  // namespace kit
