#include <concepts>

#include "pack/image.hpp"
#include "pack/image_members.hpp"

namespace verify {

namespace {

template <class T>
concept Number = std::integral<T> || std::is_enum_v<T>;

class ImageWriter {
public:
  template <class... Members>
  void operator()(Members&... all) {
    (write(all), ...);
  }

  std::string bytes;

private:
  // As `ImageReader::number` reads it.
  void number(std::int64_t value) {
    constexpr unsigned bits = 7;
    constexpr unsigned more = 1U << bits;
    auto rest = static_cast<std::uint64_t>(value) << 1U;
    if (value < 0) rest = ~rest;
    for (; rest >= more; rest >>= bits)
      bytes.push_back(static_cast<char>(rest % more | more));
    bytes.push_back(static_cast<char>(rest));
  }

  template <Number T>
  void write(T& value) {
    number(static_cast<std::int64_t>(value));
  }

  void write(std::string& text) {
    number(static_cast<std::int64_t>(text.size()));
    bytes += text;
  }

  template <std::size_t size>
  void write(std::array<char, size>& text) {
    bytes.append(text.data(), size);
  }

  void write(std::vector<std::int32_t>& days) {
    number(static_cast<std::int64_t>(days.size()));
    std::int32_t before = 0;
    for (const std::int32_t day : days) {
      number(day - before);
      before = day;
    }
  }

  template <class T>
  void write(std::vector<T>& items) {
    number(static_cast<std::int64_t>(items.size()));
    for (T& item : items)
      write(item);
  }

  template <class T>
  void write(std::optional<T>& item) {
    number(item.has_value() ? 1 : 0);
    if (item) write(*item);
  }

  template <class T>
  void write(T& structure) {
    members(*this, structure);
  }
};

}  // namespace

std::string write_image(RulePack pack) {
  ImageWriter writer;
  members(writer, pack);
  return std::move(writer.bytes);
}

}  // namespace verify
