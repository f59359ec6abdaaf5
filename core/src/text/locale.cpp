#include "verify/locale.hpp"

#include <algorithm>

#include "pack/embedded.hpp"
#include "text/character_class.hpp"

namespace verify {

namespace {

constexpr char folded(char c) noexcept {
  if (c == '_') return '-';
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_same(std::string_view tag, std::string_view other) noexcept {
  return std::equal(tag.begin(), tag.end(), other.begin(), other.end(),
                    [](char a, char b) { return folded(a) == folded(b); });
}

std::string_view find(std::span<const std::string_view> available, std::string_view tag) noexcept {
  for (const std::string_view candidate : available) {
    if (is_same(candidate, tag)) return candidate;
  }
  return {};
}

}  // namespace

std::string_view nearest_locale(std::string_view wanted,
                                std::span<const std::string_view> available) noexcept {
  while (!wanted.empty()) {
    const std::string_view same = find(available, wanted);
    if (!same.empty()) return same;
    for (const LocaleAlias& alias : embedded_locale_aliases()) {
      if (is_same(alias.tag, wanted)) return find(available, alias.locale);
    }
    const std::size_t last = wanted.find_last_of("-_");
    wanted = wanted.substr(0, last == std::string_view::npos ? 0 : last);
  }
  return {};
}

}  // namespace verify
