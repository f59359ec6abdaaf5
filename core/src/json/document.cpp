#include "json/document.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <optional>

#include "text/character_class.hpp"
#include "text/utf8.hpp"

namespace verify {

namespace {

// The number that digits are; nothing beyond 64 bits.
std::optional<std::int64_t> whole_number(std::string_view digits, bool is_negative) noexcept {
  using Limits = std::numeric_limits<std::int64_t>;
  constexpr auto most = static_cast<std::uint64_t>(Limits::max());
  const std::uint64_t limit = most + (is_negative ? 1 : 0);
  std::uint64_t number = 0;
  for (const char digit : digits) {
    const auto value = static_cast<std::uint64_t>(digit - '0');
    if (number > (limit - value) / 10) return std::nullopt;
    number = number * 10 + value;
  }
  return static_cast<std::int64_t>(is_negative ? 0 - number : number);
}

}  // namespace

// Reads by RFC 8259, and no more than that: one value, strings of well-formed UTF-8 without lone surrogates.
class JsonReader {
public:
  JsonReader(std::string_view text, JsonDocument& document) : text_(text), document_(document) {}

  [[nodiscard]] bool read() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    if (!read_value()) return false;
    skip_space();
    return at_ == text_.size();
  }

private:
  [[nodiscard]] bool read_value();
  [[nodiscard]] bool read_members(JsonKind kind);
  [[nodiscard]] bool read_name();
  [[nodiscard]] bool read_word(std::string_view word, JsonKind kind, std::int64_t number);
  [[nodiscard]] bool read_number();
  [[nodiscard]] bool read_fraction(std::size_t begin);
  // The characters up to the closing quote, into the document's texts.
  [[nodiscard]] bool read_text();
  [[nodiscard]] bool read_escape();
  // Four hexadecimal digits, or nothing.
  [[nodiscard]] std::optional<char32_t> read_unit() noexcept;
  std::size_t skip_digits() noexcept;

  // The next byte; 0 at the end, which no grammar takes.
  [[nodiscard]] char next() const noexcept { return at_ < text_.size() ? text_[at_] : '\0'; }
  [[nodiscard]] bool take(char wanted) noexcept {
    if (next() != wanted) return false;
    ++at_;
    return true;
  }
  void skip_space() noexcept {
    while (next() == ' ' || next() == '\n' || next() == '\r' || next() == '\t')
      ++at_;
  }

  std::size_t add(JsonKind kind, std::int64_t number) {
    const std::size_t place = document_.nodes_.size();
    document_.nodes_.push_back(
        {kind, static_cast<std::uint32_t>(place + 1), name_, name_size_, number, 0});
    name_size_ = 0;
    return place;
  }

  static constexpr int deepest_nesting = 64;

  std::string_view text_;
  JsonDocument& document_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::uint32_t name_ = 0;  // of the member whose value comes next
  std::uint32_t name_size_ = 0;
};

bool JsonReader::read_value() {
  skip_space();
  switch (next()) {
    case '{':
      return read_members(JsonKind::object);
    case '[':
      return read_members(JsonKind::list);
    case '"': {
      const std::size_t begin = document_.texts_.size();
      const std::size_t place = add(JsonKind::text, static_cast<std::int64_t>(begin));
      if (!read_text()) return false;
      document_.nodes_[place].text_size =
          static_cast<std::uint32_t>(document_.texts_.size() - begin);
      return true;
    }
    case 't':
      return read_word("true", JsonKind::boolean, 1);
    case 'f':
      return read_word("false", JsonKind::boolean, 0);
    case 'n':
      return read_word("null", JsonKind::null, 0);
    default:
      return read_number();
  }
}

// A list or an object, whose brackets follow each other in the same way.
bool JsonReader::read_members(JsonKind kind) {
  const char closing = kind == JsonKind::list ? ']' : '}';
  if (depth_ == deepest_nesting) return false;
  ++depth_;
  ++at_;
  const std::size_t place = add(kind, 0);
  std::int64_t count = 0;
  skip_space();
  bool more = next() != closing;
  while (more) {
    if (kind == JsonKind::object && !read_name()) return false;
    if (!read_value()) return false;
    ++count;
    skip_space();
    more = take(',');
  }
  if (!take(closing)) return false;
  --depth_;
  document_.nodes_[place].number = count;
  document_.nodes_[place].end = static_cast<std::uint32_t>(document_.nodes_.size());
  return true;
}

bool JsonReader::read_name() {
  skip_space();
  const std::size_t begin = document_.texts_.size();
  if (next() != '"' || !read_text()) return false;
  name_ = static_cast<std::uint32_t>(begin);
  name_size_ = static_cast<std::uint32_t>(document_.texts_.size() - begin);
  skip_space();
  return take(':');
}

bool JsonReader::read_word(std::string_view word, JsonKind kind, std::int64_t number) {
  if (text_.substr(at_, word.size()) != word) return false;
  at_ += word.size();
  add(kind, number);
  return true;
}

std::size_t JsonReader::skip_digits() noexcept {
  const std::size_t begin = at_;
  while (is_digit(next()))
    ++at_;
  return at_ - begin;
}

bool JsonReader::read_number() {
  const bool is_negative = take('-');
  const bool is_zero = next() == '0';
  const std::size_t digits = skip_digits();
  if (digits == 0 || (is_zero && digits > 1)) return false;
  const bool is_whole = next() != '.' && next() != 'e' && next() != 'E';
  const auto number = is_whole ? whole_number(text_.substr(at_ - digits, digits), is_negative)
                               : std::optional<std::int64_t>();
  if (!number) return read_fraction(at_ - digits);
  add(JsonKind::integer, *number);
  return true;
}

// Near enough for sizes on a screen; the rules never take one.
bool JsonReader::read_fraction(std::size_t begin) {
  double value = 0;
  for (at_ = begin; is_digit(next()); ++at_)
    value = value * 10 + (next() - '0');
  if (take('.')) {
    double scale = 1;
    if (!is_digit(next())) return false;
    for (; is_digit(next()); ++at_) {
      scale /= 10;
      value += scale * (next() - '0');
    }
  }
  if (take('e') || take('E')) {
    const bool is_small = take('-');
    if (!is_small && next() == '+') ++at_;
    constexpr int beyond_double = 400;
    int exponent = 0;
    if (!is_digit(next())) return false;
    for (; is_digit(next()); ++at_)
      exponent = std::min(exponent * 10 + (next() - '0'), beyond_double);
    for (; exponent > 0; --exponent)
      value = is_small ? value / 10 : value * 10;
  }
  if (value > std::numeric_limits<double>::max()) return false;
  const bool is_negative = begin > 0 && text_[begin - 1] == '-';
  add(JsonKind::fraction, std::bit_cast<std::int64_t>(is_negative ? -value : value));
  return true;
}

bool JsonReader::read_text() {
  ++at_;
  for (;;) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\') {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte < 0x20) return false;
      if (byte < 0x80) {
        ++at_;
        continue;
      }
      const CodePoint point = decode_utf8(text_, at_);
      if (point.value == invalid_byte) return false;
      at_ += point.size;
    }
    document_.texts_.append(text_, begin, at_ - begin);
    if (take('"')) return true;
    if (!take('\\') || !read_escape()) return false;
  }
}

bool JsonReader::read_escape() {
  constexpr std::string_view escapes = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  const std::size_t simple = escapes.find(next());
  if (at_ < text_.size() && simple != std::string_view::npos) {
    document_.texts_ += meanings[simple];
    ++at_;
    return true;
  }
  if (!take('u')) return false;
  const auto unit = read_unit();
  if (!unit || (*unit >= 0xDC00 && *unit <= 0xDFFF)) return false;
  char32_t code_point = *unit;
  if (code_point >= 0xD800 && code_point <= 0xDBFF) {
    if (!take('\\') || !take('u')) return false;
    const auto low = read_unit();
    if (!low || *low < 0xDC00 || *low > 0xDFFF) return false;
    code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (*low - 0xDC00);
  }
  append_utf8(document_.texts_, code_point);
  return true;
}

std::optional<char32_t> JsonReader::read_unit() noexcept {
  constexpr std::string_view digits = "0123456789abcdefABCDEF";
  constexpr std::size_t capitals = 16;
  char32_t unit = 0;
  for (int count = 0; count < 4; ++count, ++at_) {
    const std::size_t digit = next() == '\0' ? std::string_view::npos : digits.find(next());
    if (digit == std::string_view::npos) return std::nullopt;
    unit = unit << 4U | static_cast<char32_t>(digit < capitals ? digit : digit - 6);
  }
  return unit;
}

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
  if (!JsonReader(text, document).read()) document.nodes_.clear();
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
