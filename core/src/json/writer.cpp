#include "json/writer.hpp"

#include <array>
#include <charconv>

#include "text/utf8.hpp"

namespace verify {

void JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  *out_ += ':';
  needs_comma_ = false;
}

void JsonWriter::value(std::string_view text) {
  separate();
  quote(text);
}

void JsonWriter::value(bool truth) {
  separate();
  *out_ += truth ? "true" : "false";
}

void JsonWriter::value(std::int64_t number) {
  separate();
  std::array<char, 24> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  out_->append(buffer.data(), static_cast<std::size_t>(result.ptr - buffer.data()));
}

void JsonWriter::null() {
  separate();
  *out_ += "null";
}

void JsonWriter::text_or_null(std::string_view text) {
  if (text.empty()) {
    null();
  } else {
    value(text);
  }
}

void JsonWriter::separate() {
  if (needs_comma_) *out_ += ',';
  needs_comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  *out_ += bracket;
  needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
  *out_ += bracket;
  needs_comma_ = true;
}

void JsonWriter::quote(std::string_view text) {
  *out_ += '"';
  std::size_t plain = 0;  // start of what can be copied as it is
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    std::size_t size = 1;
    if (byte >= 0x80) {
      const CodePoint point = decode_utf8(text, at);
      size = point.size;
      if (point.value != invalid_byte) {
        at += size;
        continue;
      }
    } else if (byte >= 0x20 && byte != '"' && byte != '\\') {
      ++at;
      continue;
    }
    out_->append(text, plain, at - plain);
    if (byte >= 0x80) {
      *out_ += "\xEF\xBF\xBD";
    } else if (byte == '"' || byte == '\\') {
      *out_ += '\\';
      *out_ += static_cast<char>(byte);
    } else {
      constexpr std::string_view digits = "0123456789abcdef";
      *out_ += "\\u00";
      *out_ += digits[byte >> 4U];
      *out_ += digits[byte & 0xFU];
    }
    at += size;
    plain = at;
  }
  out_->append(text, plain, text.size() - plain);
  *out_ += '"';
}

}  // namespace verify
