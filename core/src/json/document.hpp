#pragma once
// A JSON document in the form that the core reads. nlohmann/json parses it once, event by event,
// into one flat list that never changes. No exceptions.
//
//   const JsonDocument document = parse_document(text);
//   const JsonValue name = document.root().find("name");
//   if (name.is_text()) greet(name.text());

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "json/writer.hpp"
#include "verify/fault.hpp"

namespace verify {

// `fraction`: a number that is not a 64-bit integer.
enum class JsonKind : std::uint8_t { null, boolean, integer, fraction, text, list, object };

class JsonDocument;

// A value inside a document, which must outlive it. A missing value reads as null.
class JsonValue {
public:
  JsonValue() = default;

  [[nodiscard]] JsonKind kind() const noexcept;
  // "null", "boolean", "number", "string", "array" or "object".
  [[nodiscard]] std::string_view kind_name() const noexcept;

  [[nodiscard]] bool is_null() const noexcept { return kind() == JsonKind::null; }
  [[nodiscard]] bool is_boolean() const noexcept { return kind() == JsonKind::boolean; }
  [[nodiscard]] bool is_integer() const noexcept { return kind() == JsonKind::integer; }
  [[nodiscard]] bool is_text() const noexcept { return kind() == JsonKind::text; }
  [[nodiscard]] bool is_list() const noexcept { return kind() == JsonKind::list; }
  [[nodiscard]] bool is_object() const noexcept { return kind() == JsonKind::object; }

  // The value if it has this type; otherwise an empty text, 0 or false.
  [[nodiscard]] std::string_view text() const noexcept;
  [[nodiscard]] std::int64_t integer() const noexcept;
  [[nodiscard]] bool truth() const noexcept { return integer() != 0; }
  // An integer or a fraction.
  [[nodiscard]] double number() const noexcept;

  // The name of this member of an object; empty for anything else.
  [[nodiscard]] std::string_view name() const noexcept;
  // The last member with this name; null if there is none.
  [[nodiscard]] JsonValue find(std::string_view name) const noexcept;
  [[nodiscard]] bool has(std::string_view name) const noexcept;
  // How many items or members there are.
  [[nodiscard]] std::size_t size() const noexcept;

  // The items of a list or the members of an object, as they were written.
  class Iterator {
  public:
    Iterator(const JsonDocument* document, std::uint32_t at) : document_(document), at_(at) {}
    [[nodiscard]] JsonValue operator*() const noexcept;
    Iterator& operator++() noexcept;
    friend bool operator==(const Iterator&, const Iterator&) = default;

  private:
    const JsonDocument* document_;
    std::uint32_t at_;
  };
  [[nodiscard]] Iterator begin() const noexcept;
  [[nodiscard]] Iterator end() const noexcept;

private:
  friend class JsonDocument;
  JsonValue(const JsonDocument* document, std::uint32_t at) : document_(document), at_(at) {}

  [[nodiscard]] bool is_container() const noexcept { return is_list() || is_object(); }

  const JsonDocument* document_ = nullptr;
  std::uint32_t at_ = 0;
};

// Every value is stored after its container; `end` is the place after everything that a value
// contains.
class JsonDocument {
public:
  // False for a text that is not JSON, is nested too deep, or is too large.
  [[nodiscard]] bool is_valid() const noexcept { return !nodes_.empty(); }
  // The whole document; null when it is not valid.
  [[nodiscard]] JsonValue root() const noexcept {
    return is_valid() ? JsonValue(this, 0) : JsonValue();
  }
  // Why it is not valid: json.wrong with the line, the column and what the grammar expects there;
  // json.too_deep; or json.too_large. The text itself is never quoted. Empty exactly when it is
  // valid.
  [[nodiscard]] const std::vector<Fault>& faults() const noexcept { return faults_; }

private:
  friend class JsonValue;
  friend class JsonBuilder;
  friend JsonDocument parse_document(std::string_view text, std::size_t most);

  struct Node {
    JsonKind kind = JsonKind::null;
    std::uint32_t end = 0;
    std::uint32_t name = 0;  // where the name of its member begins in `texts_`
    std::uint32_t name_size = 0;
    // An integer, a boolean, the place where a text begins, the size of a container, or the bits of
    // a fraction.
    std::int64_t number = 0;
    std::uint32_t text_size = 0;
  };

  [[nodiscard]] std::string_view piece(std::size_t begin, std::size_t size) const noexcept {
    return std::string_view(texts_).substr(begin, size);
  }

  void reject(std::string_view code, std::string_view found, std::string_view expected);

  std::vector<Node> nodes_;
  std::string texts_;
  std::vector<Fault> faults_;
};

// The largest document that is ever read, in bytes.
inline constexpr std::size_t largest_document = std::size_t{16} << 20U;

// The largest pack, dictionary or part of a language.
inline constexpr std::size_t largest_rules = std::size_t{4} << 20U;

// Reads one value by RFC 8259 (a byte order mark before it is skipped): at most `most` bytes of
// well-formed UTF-8 without lone surrogates, at most 64 levels and 262,144 values. An object may
// contain a name twice. Safe on any bytes.
[[nodiscard]] JsonDocument parse_document(std::string_view text,
                                          std::size_t most = largest_document);

// The value as text. The rules accept no fractions, so a fraction becomes a text that says so.
[[nodiscard]] std::string to_text(JsonValue value);
void write(JsonWriter& out, JsonValue value);

}  // namespace verify
