#pragma once
// Writes JSON directly into a text, without a tree; the same bytes on every machine.

#include <cstdint>
#include <string>
#include <string_view>

namespace verify {

// True for an ASCII character that needs no escape in JSON.
constexpr bool is_plain(unsigned char byte) noexcept {
  return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

// A member name that is a literal of the program. The compiler checks that it needs no escape.
class JsonName {
public:
  consteval JsonName(const char* name) : name_(name) {  // not explicit: stands for a literal
    for (const char c : name_) {
      if (!is_plain(static_cast<unsigned char>(c))) must_be_escaped();
    }
  }
  [[nodiscard]] std::string_view text() const noexcept { return name_; }

private:
  static void must_be_escaped();  // not constexpr, so calling it at compile time is an error

  std::string_view name_;
};

// Keys are written in the order of the calls; the callers keep them sorted. Bytes that are not
// UTF-8 become U+FFFD.
class JsonWriter {
public:
  explicit JsonWriter(std::string& out) : out_(&out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void key(JsonName name);
  // A key that is data, such as an id of the pack.
  void data_key(std::string_view name);
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(bool truth);
  void value(std::int64_t number);
  void value(std::int32_t number) { value(std::int64_t{number}); }
  void value(std::uint32_t number) { value(std::int64_t{number}); }
  void null();
  // A text that needs no escape: printable ASCII without '"' and '\\'.
  void plain(std::string_view text);
  // A value, or members of an object, that are already JSON.
  void written(std::string_view json);
  // Null for an empty text.
  void text_or_null(std::string_view text);

  // `key` and `value` in one.
  template <typename Value>
  void member(JsonName name, const Value& content) {
    key(name);
    value(content);
  }
  template <typename Value>
  void data_member(std::string_view name, const Value& content) {
    data_key(name);
    value(content);
  }

private:
  void separate();
  void open(char bracket);
  void close(char bracket);
  void quote(std::string_view text);

  std::string* out_;
  bool needs_comma_ = false;
};

}  // namespace verify
