#include "page_url.hpp"

#include <algorithm>
#include <array>

namespace verify {

namespace {

// Schemes whose links would run or open something inside the page.
constexpr std::array<std::string_view, 5> unsafe_schemes{"javascript", "data", "vbscript", "blob",
                                                         "file"};

char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_scheme_character(char c) noexcept {
  return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' ||
         c == '.';
}

// Browsers ignore spaces and control characters before and inside a scheme. Here such a scheme is
// not accepted.
bool is_safe_url(std::string_view url) {
  const std::size_t colon = url.find(':');
  if (colon == 0 || colon == std::string_view::npos) return false;
  std::string scheme(url.substr(0, colon));
  if (!std::all_of(scheme.begin(), scheme.end(), is_scheme_character)) return false;
  std::transform(scheme.begin(), scheme.end(), scheme.begin(), lower);
  return std::find(unsafe_schemes.begin(), unsafe_schemes.end(), scheme) == unsafe_schemes.end();
}

}  // namespace

std::string read_url(const Reader& owner, std::string_view name) {
  const std::string_view url = owner.optional_text(name);
  if (url.empty() || is_safe_url(url)) return std::string(url);
  owner.member(name).fault("url.wrong", url.substr(0, url.find(':')),
                           "an absolute URL such as https://…");
  return {};
}

}  // namespace verify
