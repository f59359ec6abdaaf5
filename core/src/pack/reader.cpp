#include "pack/reader.hpp"

#include <algorithm>

#include "pack/nearest.hpp"

namespace verify {

namespace {

// One reference token of a JSON Pointer: "~" and "/" are escaped (RFC 6901).
void append_token(std::string_view name, std::string& out) {
  out += '/';
  for (const char c : name) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
}

}  // namespace

bool Reader::is_text() const noexcept {
  return value_->is_string();
}

bool Reader::is_object() const noexcept {
  return value_->is_object();
}

bool Reader::has(std::string_view name) const noexcept {
  return value_->is_object() && value_->contains(name);
}

Reader Reader::member(std::string_view name) const& noexcept {
  static const Json missing;
  const Json* found = &missing;
  if (value_->is_object()) {
    const auto at = value_->find(name);
    if (at != value_->end()) found = &*at;
  }
  return {*found, *faults_, this, name, whole};
}

std::vector<Reader> Reader::members() const& {
  std::vector<Reader> out;
  if (!value_->is_object()) return out;
  for (auto at = value_->begin(); at != value_->end(); ++at)
    out.push_back({*at, *faults_, this, at.key(), whole});
  return out;
}

std::vector<Reader> Reader::items(std::string_view name, std::size_t most) const& {
  std::vector<Reader> out;
  if (!has(name)) return out;
  const Reader list = member(name);
  if (!list.value_->is_array()) {
    list.fault_here("type.wrong", "a list");
    return out;
  }
  const std::size_t count = list.value_->size();
  if (count > most) {
    list.fault("list.too_long", std::to_string(count), "at most " + std::to_string(most));
    return out;
  }
  for (std::uint32_t i = 0; i < count; ++i)
    out.push_back({(*list.value_)[i], *faults_, this, name, i});
  return out;
}

std::string_view Reader::text(std::string_view name) const {
  if (has(name)) return member(name).as_text();
  fault("member.missing", name, "a text");
  return {};
}

std::string_view Reader::text_or(std::string_view name, std::string_view fallback) const {
  return has(name) ? member(name).as_text() : fallback;
}

int Reader::integer_or(std::string_view name, int fallback, int least, int most) const {
  if (!has(name)) return fallback;
  const Reader child = member(name);
  if (const auto number = child.integer_within(least, most)) return *number;
  child.fault_here("number.wrong",
                   "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return fallback;
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
  if (value_->is_string()) {
    const std::string_view text = value_->get_ref<const std::string&>();
    if (!text.empty()) return text;
  }
  fault_here("type.wrong", "a text");
  return {};
}

bool Reader::as_flag(bool fallback) const {
  if (value_->is_boolean()) return value_->get<bool>();
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
  if (!value_->is_number_integer()) return std::nullopt;
  const auto number = value_->get<std::int64_t>();
  if (number < least || number > most) return std::nullopt;
  return static_cast<int>(number);
}

bool Reader::is_object_of(std::span<const std::string_view> allowed) const {
  if (!value_->is_object()) {
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
  faults_->push_back({std::string(code), pointer(), std::string(found), std::string(suggestion)});
}

void Reader::fault_here(std::string_view code, std::string_view suggestion) const {
  constexpr std::size_t longest_quote = 80;
  std::string found = value_->is_string() ? value_->get<std::string>() : dump_json(*value_);
  if (found.size() > longest_quote) found.resize(longest_quote);
  fault(code, found, suggestion);
}

void Reader::fault_unknown(std::string_view code, std::string_view found,
                           std::span<const std::string_view> known) const {
  fault(code, found, suggestion_for(found, known));
}

std::string Reader::pointer() const {
  if (parent_ == nullptr) return {};
  std::string out = parent_->pointer();
  append_token(name_, out);
  if (index_ != whole) append_token(std::to_string(index_), out);
  return out;
}

}  // namespace verify
