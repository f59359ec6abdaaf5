#include "text/utf8.hpp"

namespace verify {
namespace {

// The meaning of a first byte: how many bytes follow, its payload bits, and the smallest value that
// needs this many bytes.
struct Lead {
  std::uint32_t following = 0;
  char32_t payload = 0;
  char32_t smallest = 0;
};

constexpr Lead read_lead(unsigned char byte) noexcept {
  if ((byte & 0xE0U) == 0xC0U) return {1, byte & 0x1FU, 0x80};
  if ((byte & 0xF0U) == 0xE0U) return {2, byte & 0x0FU, 0x800};
  if ((byte & 0xF8U) == 0xF0U) return {3, byte & 0x07U, 0x10000};
  return {};
}

constexpr bool is_scalar_value(char32_t value) noexcept {
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t at) noexcept {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  const Lead lead = read_lead(first);
  if (lead.following == 0 || text.size() - at <= lead.following) return {};
  char32_t value = lead.payload;
  for (std::uint32_t i = 1; i <= lead.following; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if ((byte & 0xC0U) != 0x80U) return {};
    value = (value << 6U) | (byte & 0x3FU);
  }
  if (value < lead.smallest || !is_scalar_value(value)) return {};
  return {value, lead.following + 1};
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto push = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (!is_scalar_value(code_point)) code_point = 0xFFFD;
  if (code_point < 0x80) {
    push(code_point);
  } else if (code_point < 0x800) {
    push(0xC0U | (code_point >> 6U));
    push(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    push(0xE0U | (code_point >> 12U));
    push(0x80U | ((code_point >> 6U) & 0x3FU));
    push(0x80U | (code_point & 0x3FU));
  } else {
    push(0xF0U | (code_point >> 18U));
    push(0x80U | ((code_point >> 12U) & 0x3FU));
    push(0x80U | ((code_point >> 6U) & 0x3FU));
    push(0x80U | (code_point & 0x3FU));
  }
}

std::uint32_t count_code_points(std::string_view text) noexcept {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).size)
    ++count;
  return count;
}

std::string character_at(std::string_view text, std::uint32_t offset) {
  std::size_t at = 0;
  for (; at < text.size() && offset > 0; --offset)
    at += decode_utf8(text, at).size;
  std::string character;
  if (at < text.size()) append_utf8(character, decode_utf8(text, at).value);
  return character;
}

}  // namespace verify
