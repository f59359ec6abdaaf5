#include "json/document.hpp"

#include <array>
#include <bit>
#include <limits>
#include <nlohmann/json.hpp>

namespace verify {

// Takes the parser's events. Returning false stops it.
class JsonFiller {
public:
  using Library = nlohmann::json;

  explicit JsonFiller(JsonDocument& document) : document_(document) {}

  bool null() { return add(JsonKind::null, 0); }
  bool boolean(bool value) { return add(JsonKind::boolean, value ? 1 : 0); }
  bool number_integer(Library::number_integer_t value) { return add(JsonKind::integer, value); }
  bool number_unsigned(Library::number_unsigned_t value) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    if (value > static_cast<std::uint64_t>(most))
      return number_float(static_cast<double>(value), {});
    return add(JsonKind::integer, static_cast<std::int64_t>(value));
  }
  bool number_float(Library::number_float_t value, const std::string& /*text*/) {
    return add(JsonKind::fraction, std::bit_cast<std::int64_t>(value));
  }
  bool string(const std::string& value) {
    const std::size_t begin = document_.texts_.size();
    document_.texts_ += value;
    add(JsonKind::text, static_cast<std::int64_t>(begin));
    document_.nodes_.back().text_size = static_cast<std::uint32_t>(value.size());
    return true;
  }
  bool binary(const Library::binary_t& /*value*/) { return false; }

  bool start_object(std::size_t /*size*/) { return open(JsonKind::object); }
  bool end_object() { return close(); }
  bool start_array(std::size_t /*size*/) { return open(JsonKind::list); }
  bool end_array() { return close(); }
  bool key(const std::string& name) {
    name_ = static_cast<std::uint32_t>(document_.texts_.size());
    name_size_ = static_cast<std::uint32_t>(name.size());
    document_.texts_ += name;
    return true;
  }

  static bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                          const Library::exception& /*error*/) {
    return false;
  }

private:
  bool add(JsonKind kind, std::int64_t number) {
    if (depth_ > 0) ++document_.nodes_[open_[depth_ - 1]].number;
    const auto end = static_cast<std::uint32_t>(document_.nodes_.size() + 1);
    document_.nodes_.push_back({kind, end, name_, name_size_, number, 0});
    name_size_ = 0;
    return true;
  }

  bool open(JsonKind kind) {
    if (depth_ == open_.size()) return false;
    add(kind, 0);
    open_[depth_++] = static_cast<std::uint32_t>(document_.nodes_.size() - 1);
    return true;
  }

  bool close() {
    document_.nodes_[open_[--depth_]].end = static_cast<std::uint32_t>(document_.nodes_.size());
    return true;
  }

  static constexpr std::size_t deepest_nesting = 64;

  JsonDocument& document_;
  std::array<std::uint32_t, deepest_nesting> open_{};  // the containers that are being filled
  std::size_t depth_ = 0;
  std::uint32_t name_ = 0;
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

JsonDocument parse_document(std::string_view text) {
  JsonDocument document;
  // Enough for most documents at once; a document is short-lived.
  constexpr std::size_t usual_bytes_of_a_value = 12;
  document.nodes_.reserve(text.size() / usual_bytes_of_a_value + 1);
  document.texts_.reserve(text.size());
  JsonFiller filler(document);
  const bool read = nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &filler);
  if (!read) document.nodes_.clear();
  return document;
}

void write(JsonWriter& out, JsonValue value) {
  switch (value.kind()) {
    case JsonKind::object:
      out.begin_object();
      for (const JsonValue member : value) {
        out.key(member.name());
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
