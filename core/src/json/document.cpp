#include "json/document.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <nlohmann/json.hpp>

#include "text/decimal.hpp"

namespace verify {

namespace {

constexpr std::size_t deepest_nesting = 64;
constexpr std::size_t most_values = std::size_t{1} << 18U;

// "line 3, column 7" for the byte of `text` at `place`; columns count characters.
std::string line_and_column(std::string_view text, std::size_t place) {
  int line = 1;
  int column = 1;
  for (const char c : text.substr(0, place)) {
    if (c == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80) {
      ++column;
    }
  }
  return "line " + decimal(line) + ", column " + decimal(column);
}

// The message of the library, without the place and without the last token, which may be personal
// data.
std::string_view reason_of(const nlohmann::json::exception& exception) {
  constexpr int out_of_range = 406;
  if (exception.id == out_of_range) return "a number of more than 64 bits; expected a smaller one";
  const std::string_view all = exception.what();
  const std::string_view words = all.substr(0, all.find("; last read"));
  constexpr std::string_view before = " - ";
  const std::size_t dash = words.find(before);
  return dash == std::string_view::npos ? "nothing" : words.substr(dash + before.size());
}

}  // namespace

// Receives the events of nlohmann/json's parser (SAX).
class JsonBuilder {
public:
  JsonBuilder(std::string_view text, JsonDocument& document) : text_(text), document_(document) {}

  bool null() { return add(JsonKind::null, 0); }
  bool boolean(bool value) { return add(JsonKind::boolean, value ? 1 : 0); }
  bool number_integer(std::int64_t value) { return add(JsonKind::integer, value); }
  bool number_unsigned(std::uint64_t value) {
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return value <= most ? add(JsonKind::integer, static_cast<std::int64_t>(value))
                         : add_fraction(static_cast<double>(value));
  }
  bool number_float(double value, const std::string& /*written*/) { return add_fraction(value); }
  bool string(const std::string& value) {
    const std::size_t begin = document_.texts_.size();
    document_.texts_ += value;
    if (!add(JsonKind::text, static_cast<std::int64_t>(begin))) return false;
    document_.nodes_.back().text_size = static_cast<std::uint32_t>(value.size());
    return true;
  }
  // JSON texts contain no binary values.
  static bool binary(const nlohmann::json::binary_t& /*value*/) { return false; }

  bool key(const std::string& name) {
    name_ = static_cast<std::uint32_t>(document_.texts_.size());
    name_size_ = static_cast<std::uint32_t>(name.size());
    document_.texts_ += name;
    return true;
  }
  bool start_object(std::size_t /*unknown*/) { return open(JsonKind::object); }
  bool start_array(std::size_t /*unknown*/) { return open(JsonKind::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  // `read` is the number of bytes that were read; the last of them is the wrong one.
  bool parse_error(std::size_t read, const std::string& /*token*/,
                   const nlohmann::json::exception& exception) {
    reject(read, reason_of(exception));
    return false;
  }

  // `reason` may end with the expected token.
  void reject(std::size_t read, std::string_view reason) {
    const std::string place = line_and_column(text_, read == 0 ? 0 : read - 1);
    constexpr std::string_view then = "; expected ";
    const std::size_t end = reason.find(then);
    document_.reject(
        "json.wrong", place + ": " + std::string(reason.substr(0, end)),
        end == std::string_view::npos ? "well-formed JSON" : reason.substr(end + then.size()));
  }

private:
  bool add(JsonKind kind, std::int64_t number) {
    if (document_.nodes_.size() == most_values) {
      document_.reject("json.too_large", "more values", "at most 262144 values");
      return false;
    }
    const auto place = static_cast<std::uint32_t>(document_.nodes_.size());
    document_.nodes_.push_back({kind, place + 1, name_, name_size_, number, 0});
    name_size_ = 0;
    if (depth_ > 0) ++document_.nodes_[open_[depth_ - 1]].number;
    return true;
  }
  bool add_fraction(double value) {
    return add(JsonKind::fraction, std::bit_cast<std::int64_t>(value));
  }

  bool open(JsonKind kind) {
    if (depth_ == deepest_nesting) {
      document_.reject("json.too_deep", "more levels", "at most 64 levels of lists and objects");
      return false;
    }
    const auto place = static_cast<std::uint32_t>(document_.nodes_.size());
    if (!add(kind, 0)) return false;
    open_[depth_++] = place;
    return true;
  }
  bool close() {
    document_.nodes_[open_[--depth_]].end = static_cast<std::uint32_t>(document_.nodes_.size());
    return true;
  }

  std::string_view text_;
  JsonDocument& document_;
  std::array<std::uint32_t, deepest_nesting> open_{};  // the containers around the next value
  std::size_t depth_ = 0;
  std::uint32_t name_ = 0;  // of the member whose value comes next
  std::uint32_t name_size_ = 0;
};

JsonKind JsonValue::kind() const noexcept {
  return document_ == nullptr ? JsonKind::null : document_->nodes_[at_].kind;
}

std::string_view JsonValue::kind_name() const noexcept {
  constexpr std::array<std::string_view, 7> names{"null",   "boolean", "number", "number",
                                                  "string", "array",   "object"};
  return names[static_cast<std::size_t>(kind())];
}

std::string_view JsonValue::text() const noexcept {
  if (!is_text()) return {};
  const auto& node = document_->nodes_[at_];
  return document_->piece(static_cast<std::size_t>(node.number), node.text_size);
}

std::int64_t JsonValue::integer() const noexcept {
  return is_integer() || is_boolean() ? document_->nodes_[at_].number : 0;
}

double JsonValue::number() const noexcept {
  if (is_integer()) return static_cast<double>(integer());
  return kind() == JsonKind::fraction ? std::bit_cast<double>(document_->nodes_[at_].number) : 0;
}

std::string_view JsonValue::name() const noexcept {
  if (document_ == nullptr) return {};
  const auto& node = document_->nodes_[at_];
  return document_->piece(node.name, node.name_size);
}

JsonValue JsonValue::find(std::string_view name) const noexcept {
  JsonValue found;
  if (!is_object()) return found;
  for (const JsonValue member : *this) {
    if (member.name() == name) found = member;
  }
  return found;
}

bool JsonValue::has(std::string_view name) const noexcept {
  return find(name).document_ != nullptr;
}

std::size_t JsonValue::size() const noexcept {
  return is_container() ? static_cast<std::size_t>(document_->nodes_[at_].number) : 0;
}

JsonValue::Iterator JsonValue::begin() const noexcept {
  return is_container() ? Iterator(document_, at_ + 1) : end();
}

JsonValue::Iterator JsonValue::end() const noexcept {
  return {document_, is_container() ? document_->nodes_[at_].end : 0};
}

JsonValue JsonValue::Iterator::operator*() const noexcept {
  return {document_, at_};
}

JsonValue::Iterator& JsonValue::Iterator::operator++() noexcept {
  at_ = document_->nodes_[at_].end;
  return *this;
}

void JsonDocument::reject(std::string_view code, std::string_view found,
                          std::string_view expected) {
  nodes_.clear();
  add_fault(faults_, code, "", found, expected);
}

JsonDocument parse_document(std::string_view text, std::size_t most) {
  JsonDocument document;
  if (text.size() > most) {
    document.reject("json.too_large", "more bytes", "at most " + decimal(most) + " bytes");
    return document;
  }
  JsonBuilder builder(text, document);
  // The library would stop at this byte as if the text ended there.
  const std::size_t nul = text.find('\0');
  if (nul != std::string_view::npos) {
    builder.reject(nul + 1, "a NUL byte");
    return document;
  }
  // Enough for most documents, so that memory is allocated once. A document is short-lived, so
  // unused memory does not matter.
  constexpr std::size_t usual_bytes_of_a_value = 12;
  document.nodes_.reserve(text.size() / usual_bytes_of_a_value + 1);
  document.texts_.reserve(text.size());
  const char* const begin = text.data();
  if (!nlohmann::json::sax_parse(begin, begin + text.size(), &builder)) document.nodes_.clear();
  return document;
}

void write(JsonWriter& out, JsonValue value) {
  switch (value.kind()) {
    case JsonKind::object:
      out.begin_object();
      for (const JsonValue member : value) {
        out.data_key(member.name());
        write(out, member);
      }
      return out.end_object();
    case JsonKind::list:
      out.begin_array();
      for (const JsonValue item : value)
        write(out, item);
      return out.end_array();
    case JsonKind::text:
      return out.value(value.text());
    case JsonKind::boolean:
      return out.value(value.truth());
    case JsonKind::integer:
      return out.value(value.integer());
    case JsonKind::fraction:
      return out.value("(a fraction)");
    case JsonKind::null:
      return out.null();
  }
}

std::string to_text(JsonValue value) {
  std::string text;
  JsonWriter out(text);
  write(out, value);
  return text;
}

}  // namespace verify
