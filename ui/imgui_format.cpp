// The formatting that Dear ImGui needs for names of windows and logs: %s, %d, %u and %X with widths ignored.
// It never formats what a person reads, and libc's printf is bigger than all of `ui`.

#include <imgui.h>
#include <imgui_internal.h>

#include <cstdarg>
#include <cstdint>

namespace {

class Writer {
public:
  Writer(char* buffer, std::size_t size) : buffer_(buffer), size_(size) {}

  void put(char c) {
    if (buffer_ != nullptr && length_ + 1 < size_) buffer_[length_] = c;
    ++length_;
  }

  void put(const char* text) {
    while (text != nullptr && *text != '\0')
      put(*text++);
  }

  void put(std::uint32_t value, std::uint32_t base) {
    if (value >= base) put(value / base, base);
    put("0123456789ABCDEF"[value % base]);
  }

  int finish() {
    if (buffer_ == nullptr) return static_cast<int>(length_);
    if (size_ == 0) return 0;
    const std::size_t end = length_ < size_ ? length_ : size_ - 1;
    buffer_[end] = '\0';
    return static_cast<int>(end);
  }

private:
  char* buffer_;
  std::size_t size_;
  std::size_t length_ = 0;
};

}  // namespace

int ImFormatStringV(char* buf, std::size_t buf_size, const char* fmt, va_list args) {
  Writer out(buf, buf_size);
  for (; *fmt != '\0'; ++fmt) {
    if (*fmt != '%') {
      out.put(*fmt);
      continue;
    }
    ++fmt;
    while (*fmt == '.' || *fmt == '-' || (*fmt >= '0' && *fmt <= '9'))
      ++fmt;
    if (*fmt == 's') {
      out.put(va_arg(args, const char*));
    } else if (*fmt == 'd' || *fmt == 'i' || *fmt == 'u') {
      const int value = va_arg(args, int);
      if (*fmt != 'u' && value < 0) out.put('-');
      const auto bits = static_cast<std::uint32_t>(value);
      out.put(*fmt != 'u' && value < 0 ? 0U - bits : bits, 10);
    } else if (*fmt == 'X' || *fmt == 'x') {
      out.put(va_arg(args, std::uint32_t), 16);
    } else if (*fmt == 'f' || *fmt == 'g') {
      out.put(static_cast<std::uint32_t>(va_arg(args, double)), 10);
    } else if (*fmt != '\0') {
      out.put(*fmt);
    } else {
      break;
    }
  }
  return out.finish();
}

int ImFormatString(char* buf, std::size_t buf_size, const char* fmt, ...) {
  va_list args;
  va_start(args, fmt);
  const int length = ImFormatStringV(buf, buf_size, fmt, args);
  va_end(args);
  return length;
}
