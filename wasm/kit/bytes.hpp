#pragma once
// Text that the page reads from memory: the address of a `Bytes` crosses the border.

#include <cstddef>
#include <string>

namespace kit {

struct Bytes {
  const char* address = nullptr;
  std::size_t length = 0;

  // Points at `text`, which must outlive the page's reading. Returns what the page gets.
  [[nodiscard]] const Bytes* show(const std::string& text) noexcept {
    address = text.data();
    length = text.size();
    return this;
  }
};

}  // namespace kit
