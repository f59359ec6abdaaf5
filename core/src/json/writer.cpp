#include "json/writer.hpp"

#include "text/decimal.hpp"
#include "text/utf8.hpp"

namespace verify {

namespace {

// Appends a byte that must be escaped: a control character, '"' or '\\'. A byte that is not UTF-8
// becomes U+FFFD.
void append_escaped(unsigned char byte, std::string& out) {
  constexpr std::string_view digits = "0123456789abcdef";
  if (byte >= 0x80) {
    out += "\xEF\xBF\xBD";
  } else if (byte < 0x20) {
    out += "\\u00";
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
  } else {
    out += '\\';
    out += static_cast<char>(byte);
  }
}

}  // namespace

void JsonWriter::key(JsonName name) {
  plain(name.text());
  *out_ += ':';
  needs_comma_ = false;
}

void JsonWriter::data_key(std::string_view name) {
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
  append_decimal(*out_, number);
}

void JsonWriter::null() {
  separate();
  *out_ += "null";
}

void JsonWriter::plain(std::string_view text) {
  separate();
  *out_ += '"';
  *out_ += text;
  *out_ += '"';
}

void JsonWriter::written(std::string_view json) {
  separate();
  *out_ += json;
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
  std::size_t plain = 0;  // start of the bytes that can be copied unchanged
  for (std::size_t at = 0;;) {
    while (at < text.size() && is_plain(static_cast<unsigned char>(text[at])))
      ++at;
    if (at == text.size()) break;
    const auto byte = static_cast<unsigned char>(text[at]);
    const CodePoint point = byte < 0x80 ? CodePoint{byte, 1} : decode_utf8(text, at);
    if (byte < 0x80 || point.value == invalid_byte) {
      out_->append(text, plain, at - plain);
      append_escaped(byte, *out_);
      plain = at + point.size;
    }
    at += point.size;
  }
  out_->append(text, plain, text.size() - plain);
  *out_ += '"';
}

}  // namespace verify
