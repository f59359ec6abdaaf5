#include "explain/code_in_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/character_class.hpp"

namespace verify {

namespace {

constexpr bool is_lower_case(char c) noexcept {
  return is_latin(c) && !is_upper(c);
}

bool is_joint(char c) noexcept {
  return c == '.' || c == '_' || c == '/' || c == '-';
}

bool is_part(char c) noexcept {
  return is_latin(c) || is_digit(c) || is_joint(c);
}

bool has_latin(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return is_latin(c); });
}

// True for the number in "错误码：2006" and "error code 2006", and when the text has nothing else.
bool is_introduced(std::string_view before, std::string_view after) {
  constexpr std::array<std::string_view, 8> introductions{"码",   "碼",   "code",  "Code",
                                                          "CODE", "代号", "error", "Error"};
  constexpr std::array<std::string_view, 6> between{" ", ":", "：", "=", "#", "是"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : between) {
      if (!before.ends_with(mark)) continue;
      before.remove_suffix(mark.size());
      again = true;
    }
  }
  if (before.empty()) return after.find_first_not_of(" \t\r\n") == std::string_view::npos;
  return std::any_of(introductions.begin(), introductions.end(),
                     [&](std::string_view word) { return before.ends_with(word); });
}

// "IdNameMisMatch"
bool is_camel(std::string_view word) {
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (is_upper(word[i]) && is_lower_case(word[i - 1])) return true;
  }
  return false;
}

bool looks_like_code(std::string_view word, std::string_view before, std::string_view after) {
  constexpr std::size_t shortest = 3;
  if (!has_latin(word)) return is_introduced(before, after);
  if (word.size() < shortest) return false;
  const bool capitals =
      std::none_of(word.begin(), word.end(), [](char c) { return is_lower_case(c); });
  const bool joined =
      std::any_of(word.begin(), word.end(), [](char c) { return is_joint(c) && c != '-'; });
  return capitals || joined || is_camel(word);
}

}  // namespace

std::vector<std::string_view> codes_in(std::string_view text) {
  constexpr std::size_t longest_text = 1600;  // bytes
  constexpr std::size_t most = 8;
  std::vector<std::string_view> out;
  text = text.substr(0, longest_text);
  for (std::size_t at = 0; at < text.size() && out.size() < most;) {
    std::size_t end = at;
    while (end < text.size() && is_part(text[end]))
      ++end;
    std::string_view word = text.substr(at, end - at);
    while (!word.empty() && is_joint(word.back()))
      word.remove_suffix(1);
    if (!word.empty() && looks_like_code(word, text.substr(0, at), text.substr(end)))
      out.push_back(word);
    at = std::max(end, at + 1);
  }
  return out;
}

}  // namespace verify
