#include "json/reader.hpp"

#include <algorithm>

#include "pack/nearest.hpp"
#include "text/decimal.hpp"

namespace verify {

namespace {

// The longest quote in bytes, so that a fault stays a readable line.
constexpr std::size_t longest_quote = 80;

// Further faults are left out: nobody corrects more at a time. A page or a line of a batch has few
// members, so its limit is lower.
constexpr std::size_t most_faults_of_rules = 1000;
constexpr std::size_t most_faults_of_host = 100;

// The beginning of a text, cut between two characters.
std::string_view shortened(std::string_view text) noexcept {
  if (text.size() <= longest_quote) return text;
  std::size_t size = longest_quote;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80)
    --size;
  return text.substr(0, size);
}

// One reference token of a JSON Pointer: "~" and "/" are escaped (RFC 6901).
void append_token(std::string_view name, std::string& out) {
  out += '/';
  for (const char c : shortened(name)) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
}

bool is_id(std::string_view text) noexcept {
  if (text.front() < 'a' || text.front() > 'z') return false;
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") ==
         std::string_view::npos;
}

}  // namespace

Reader Reader::member(std::string_view name) const& noexcept {
  return {value_.find(name), *faults_, this, name, whole, origin_};
}

bool Reader::has_members() const {
  constexpr std::size_t most = 1000;
  if (is_missing()) return false;
  if (!is_object()) {
    fault_here("type.wrong", "an object");
  } else if (value_.size() > most) {
    fault("list.too_long", decimal(value_.size()), "at most 1000 members");
  } else {
    return true;
  }
  return false;
}

std::vector<Reader> Reader::members() const& {
  std::vector<Reader> out;
  Names seen;
  each_member([&](const Reader& member) {
    if (std::find(seen.begin(), seen.end(), member.name()) != seen.end())
      member.fault("member.duplicate", member.name(), "each member once");
    seen.push_back(member.name());
    out.push_back(member);
  });
  return out;
}

std::vector<Reader> Reader::items(std::string_view name, std::size_t most) const& {
  std::vector<Reader> out;
  if (!has(name)) return out;
  const Reader list = member(name);
  if (!list.value_.is_list()) {
    list.fault_here("type.wrong", "a list");
    return out;
  }
  const std::size_t count = list.value_.size();
  if (count > most) {
    list.fault("list.too_long", decimal(count), "at most " + decimal(most));
    return out;
  }
  for (const JsonValue value : list.value_)
    out.push_back({value, *faults_, this, name, static_cast<std::uint32_t>(out.size()), origin_});
  return out;
}

std::string_view Reader::id(std::string_view name) const {
  const std::string_view id = text(name);
  if (!id.empty() && !is_id(id))
    member(name).fault_here("id.wrong", "small letters, digits, . _ and -, a letter first");
  return id;
}

std::string_view Reader::text(std::string_view name) const {
  if (has(name)) return member(name).as_text();
  fault("member.missing", name, "a text");
  return {};
}

std::string_view Reader::text_or(std::string_view name, std::string_view fallback) const {
  return has(name) ? member(name).as_text() : fallback;
}

std::string_view Reader::needed_text(std::string_view name) const {
  if (!has(name)) member(name).fault("member.missing", "nothing", "a text");
  return optional_text(name);
}

std::string_view Reader::optional_text(std::string_view name) const {
  const Reader child = member(name);
  if (has(name) && !child.is_text()) child.fault_here("type.wrong", "a text");
  return child.value_.text();
}

int Reader::integer_or(std::string_view name, int fallback, int least, int most) const {
  return optional_integer(name, least, most).value_or(fallback);
}

std::optional<int> Reader::optional_integer(std::string_view name, int least, int most) const {
  const Reader child = member(name);
  const auto number = child.integer_within(least, most);
  if (!number && has(name))
    child.fault_here("number.wrong",
                     "a whole number from " + decimal(least) + " to " + decimal(most));
  return number;
}

bool Reader::flag_or(std::string_view name, bool fallback) const {
  return has(name) ? member(name).as_flag(fallback) : fallback;
}

std::size_t Reader::choice(std::string_view name, std::span<const std::string_view> choices) const {
  if (has(name)) return member(name).as_choice(choices);
  fault("member.missing", name, "a text");
  return 0;
}

std::vector<std::string> Reader::texts(std::string_view name) const {
  return references(name, {}, {});
}

std::vector<std::string> Reader::references(std::string_view name,
                                            std::span<const std::string_view> known,
                                            std::string_view code) const {
  std::vector<std::string> out;
  for (const Reader& item : items(name)) {
    const std::string_view text = item.as_text();
    if (text.empty()) continue;
    if (std::find(out.begin(), out.end(), text) != out.end()) {
      item.fault_here("name.duplicate", "each name once");
    } else {
      out.emplace_back(text);
      if (!code.empty() && std::find(known.begin(), known.end(), text) == known.end())
        item.fault_unknown(code, text, known);
    }
  }
  return out;
}

std::string_view Reader::as_text() const {
  const std::string_view text = value_.text();
  if (text.empty()) fault_here("type.wrong", "a text");
  return text;
}

bool Reader::as_flag(bool fallback) const {
  if (value_.is_boolean()) return value_.truth();
  fault_here("type.wrong", "true or false");
  return fallback;
}

std::size_t Reader::as_choice(std::span<const std::string_view> choices) const {
  const std::string_view text = as_text();
  const auto found = std::find(choices.begin(), choices.end(), text);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  if (!text.empty()) fault_unknown("value.unknown", text, choices);
  return 0;
}

std::optional<int> Reader::integer_within(int least, int most) const noexcept {
  const std::int64_t number = value_.integer();
  if (!value_.is_integer() || number < least || number > most) return std::nullopt;
  return static_cast<int>(number);
}

bool Reader::is_object_of(std::span<const std::string_view> allowed) const {
  if (!is_object()) {
    fault_here("type.wrong", "an object");
    return false;
  }
  for (const Reader& each : members()) {
    if (std::find(allowed.begin(), allowed.end(), each.name()) == allowed.end())
      each.fault_unknown("member.unknown", each.name(), allowed);
  }
  return true;
}

void Reader::fault(std::string_view code, std::string_view found,
                   std::string_view suggestion) const {
  const std::size_t most = origin_ == Origin::host ? most_faults_of_host : most_faults_of_rules;
  if (faults_->size() < most) add_fault(*faults_, code, pointer(), shortened(found), suggestion);
}

void Reader::fault_here(std::string_view code, std::string_view suggestion) const {
  if (origin_ == Origin::host) return fault(code, value_.kind_name(), suggestion);
  if (is_text()) return fault(code, value_.text(), suggestion);
  fault(code, to_text(value_), suggestion);
}

void Reader::fault_unknown(std::string_view code, std::string_view found,
                           std::span<const std::string_view> known) const {
  fault(code, found, suggestion_for(found, known));
}

std::string Reader::pointer() const {
  if (parent_ == nullptr) return {};
  std::string out = parent_->pointer();
  append_token(name_, out);
  if (index_ != whole) append_token(decimal(index_), out);
  return out;
}

}  // namespace verify
