#pragma once
// Writes JSON straight into a text: no tree in between, the same bytes on every machine.

#include <cstdint>
#include <string>
#include <string_view>

namespace verify {

// A character that stands in a JSON text as it is, without an escape.
constexpr bool is_plain(unsigned char byte) noexcept {
  return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

// A name that the program itself gives to a member. It is checked while compiling, so that it is
// written as it is.
class JsonName {
public:
  consteval JsonName(const char* name) : name_(name) {  // not explicit: stands for a literal
    for (const char c : name_) {
      if (!is_plain(static_cast<unsigned char>(c))) must_be_escaped();
    }
  }
  [[nodiscard]] std::string_view text() const noexcept { return name_; }

private:
  static void must_be_escaped();  // not to be called while compiling, so it ends that with an error

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
  // A text that can stand as it is: letters, digits and marks of ASCII other than '"' and '\\'.
  void plain(std::string_view text);
  // A value, or members of an object, that are JSON already.
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
