#include <concepts>

#include "pack/image.hpp"
#include "pack/image_members.hpp"

namespace verify {

namespace {

template <class T>
concept Number = std::integral<T> || std::is_enum_v<T>;

class ImageReader {
public:
  explicit ImageReader(std::string_view image) : rest_(image) {}

  template <class... Members>
  void operator()(Members&... all) {
    (read(all), ...);
  }

private:
  std::uint64_t number();
  std::size_t count() { return static_cast<std::size_t>(number()); }

  template <Number T>
  void read(T& value) {
    value = static_cast<T>(number());
  }

  void read(std::string& text) {
    const std::size_t size = count();
    text = rest_.substr(0, size);
    rest_.remove_prefix(size);
  }

  template <std::size_t size>
  void read(std::array<char, size>& text) {
    rest_.copy(text.data(), size);
    rest_.remove_prefix(size);
  }

  // Sorted days; each is written as the distance from the one before.
  void read(std::vector<std::int32_t>& days) {
    days = std::vector<std::int32_t>(count());
    std::int32_t before = 0;
    for (std::int32_t& day : days)
      before = day = before + static_cast<std::int32_t>(number());
  }

  template <class T>
  void read(std::vector<T>& items) {
    items = std::vector<T>(count());
    for (T& item : items)
      read(item);
  }

  template <class T>
  void read(std::optional<T>& item) {
    if (number() != 0) read(item.emplace());
  }

  template <class T>
  void read(T& structure) {
    members(*this, structure);
  }

  std::string_view rest_;
};

// Seven bits a byte, the lowest first; the top bit says that more follow. The lowest bit of the
// number is its sign.
std::uint64_t ImageReader::number() {
  constexpr unsigned bits = 7;
  constexpr unsigned more = 1U << bits;
  std::uint64_t value = 0;
  for (unsigned shift = 0;; shift += bits) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    value |= std::uint64_t{byte & (more - 1)} << shift;
    if (byte < more) return (value & 1) != 0 ? ~(value >> 1U) : value >> 1U;
  }
}

}  // namespace

void read_image(std::string_view image, RulePack& pack) {
  ImageReader reader(image);
  members(reader, pack);
}

}  // namespace verify
