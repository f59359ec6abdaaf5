#include "text/character_class.hpp"

#include <algorithm>
#include <string_view>

#include "text/utf8.hpp"

namespace verify {
namespace {

using namespace std::literals;

constexpr bool is_one_of(std::u16string_view set, char32_t c) noexcept {
  return c <= 0xFFFF && set.find(static_cast<char16_t>(c)) != std::u16string_view::npos;
}

constexpr bool is_between(char32_t c, char32_t first, char32_t last) noexcept {
  return c >= first && c <= last;
}

}  // namespace

bool is_all_digits(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
}

bool is_space(char32_t c) noexcept {
  return c == ' ' || is_between(c, '\t', '\r') || c == 0xA0 || c == 0x1680 ||
         is_between(c, 0x2000, 0x200A) || is_one_of(u"\u0085\u2028\u2029\u202F\u205F\u3000"sv, c);
}

bool is_dash(char32_t c) noexcept {
  return c == '-' || is_between(c, 0x2010, 0x2015) || is_one_of(u"\u2212\uFE58\uFE63\uFF0D"sv, c);
}

bool is_invisible(char32_t c) noexcept {
  if (c < 0x20) return !is_space(c);
  if (c < 0x7F) return false;
  return is_between(c, 0x7F, 0x9F) || c == 0xAD || c == 0x61C || c == 0x180E ||
         is_between(c, 0x200B, 0x200F) || is_between(c, 0x202A, 0x202E) ||
         is_between(c, 0x2060, 0x206F) || is_between(c, 0xFE00, 0xFE0F) || c == 0xFEFF ||
         is_between(c, 0xE0000, 0xE0FFF);
}

char look_alike_of(char32_t c) noexcept {
  constexpr auto looks =
      u"\u00D7\u2715\u2716\u2169\u2179"                                      // × ✕ ✖ Ⅹ ⅹ
      u"\u0425\u0445\u03A7\u03C7"                                            // Х х Χ χ
      u"\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423"  // Cyrillic
      u"\u0391\u0392\u0395\u0397\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u0396\u0399"sv;  // Greek
  constexpr auto letters =
      "XXXXX"
      "XXXX"
      "ABEKMHOPCTY"
      "ABEHKMNOPTYZI"sv;
  static_assert(looks.size() == letters.size());
  if (c < 0x80 || c > 0xFFFF) return 0;
  const auto place = looks.find(static_cast<char16_t>(c));
  return place == std::u16string_view::npos ? '\0' : letters[place];
}

bool is_picture(char32_t c) noexcept {
  return c == invalid_byte || c == 0xFFFD || is_between(c, 0x2600, 0x27BF) ||
         is_between(c, 0x1F000, 0x1FAFF);
}

bool looks_like_middle_dot(char32_t c) noexcept {
  return is_one_of(
      u".\u2022\u2027\u30FB\uFF65\u22C5\u2219\u0387\u16EB\u2E33"
      u"\uFF0E\uFE52\u3002\u318D\u1427\uA78F\u25CF\u02D9"sv,
      c);
}

}  // namespace verify
