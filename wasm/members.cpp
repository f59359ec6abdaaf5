#include "members.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "json/requests.hpp"
#include "pack/nearest.hpp"

namespace verify {

namespace {

// Schemes with which a link would run or open something inside the page.
constexpr std::array<std::string_view, 5> unsafe_schemes{"javascript", "data", "vbscript", "blob",
                                                         "file"};

char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_scheme_character(char c) noexcept {
  return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' ||
         c == '.';
}

// Browsers skip spaces and control characters before and inside a scheme; here they make no scheme.
bool is_safe_url(std::string_view url) {
  const std::size_t colon = url.find(':');
  if (colon == 0 || colon == std::string_view::npos) return false;
  std::string scheme(url.substr(0, colon));
  if (!std::all_of(scheme.begin(), scheme.end(), is_scheme_character)) return false;
  std::transform(scheme.begin(), scheme.end(), scheme.begin(), lower);
  return std::find(unsafe_schemes.begin(), unsafe_schemes.end(), scheme) == unsafe_schemes.end();
}

}  // namespace

Members::Members(JsonValue object, std::string pointer,
                 std::initializer_list<std::string_view> known, std::vector<PackFault>& faults)
    : object_(object), pointer_(std::move(pointer)), faults_(&faults) {
  if (object.is_null()) return;
  if (!object.is_object()) {
    add_fault(faults, "type.wrong", pointer_, object.kind_name(), "an object");
    return;
  }
  if (known.size() == 0) return;
  for (const JsonValue member : object) {
    const std::string_view name = member.name();
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    fault("member.unknown", name, name, suggestion_for(name, {known.begin(), known.size()}));
  }
}

std::string Members::place(std::string_view name) const {
  return pointer_ + "/" + std::string(name);
}

std::string Members::text(std::string_view name) {
  const JsonValue value = at(name);
  if (!value.is_text() && !value.is_null()) fault("type.wrong", name, value.kind_name(), "a text");
  return std::string(value.text());
}

std::string Members::needed_text(std::string_view name) {
  std::string out = text(name);
  if (at(name).is_null()) fault("member.missing", name, "nothing", "a text");
  return out;
}

std::optional<Instant> Members::instant(std::string_view name) {
  if (!has(name)) return std::nullopt;
  return read_instant(at(name), place(name), *faults_);
}

std::optional<std::int64_t> Members::whole(std::string_view name, std::int64_t least) {
  const JsonValue value = at(name);
  if (value.is_null()) return std::nullopt;
  constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
  if (value.is_integer() && value.integer() >= least && value.integer() <= most)
    return value.integer();
  fault("number.wrong", name, value.is_integer() ? to_text(value) : value.kind_name(),
        "a whole number from " + std::to_string(least) + " on");
  return std::nullopt;
}

std::string Members::url(std::string_view name) {
  std::string out = text(name);
  if (!out.empty() && !is_safe_url(out))
    fault("url.wrong", name, out.substr(0, out.find(':')), "an absolute URL such as https://…");
  return out;
}

bool Members::truth(std::string_view name) {
  const JsonValue value = at(name);
  if (!value.is_boolean()) fault("type.wrong", name, value.kind_name(), "true or false");
  return value.truth();
}

void Members::fault(std::string_view code, std::string_view name, std::string_view found,
                    std::string_view expected) {
  add_fault(*faults_, code, place(name), found, expected);
}

}  // namespace verify
